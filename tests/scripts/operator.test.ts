import { describe, expect, test } from 'vitest';
import { isPublicAddress, refuseUnknownOperator } from '../../scripts/pipeline/operator-stage.ts';
import settings from '../../site.config.ts';

const real = {
  ...settings,
  siteUrl: 'https://so.tinh.gov.vn',
  contact: { email: 'so@tinh.gov.vn' },
} as const;
const official = {
  ...real,
  register: 'official',
  managingBody: 'Ủy ban nhân dân tỉnh',
  contact: { ...real.contact, address: 'Số 1, đường Một', phone: '0227 3 000 000' },
} as const;

describe('who runs a site is known before readers can meet it', () => {
  test.each(['https://so.tinh.gov.vn', 'https://a.github.io', 'http://10.0.0.1', 'https://examples.vn'])(
    '%s is a place where readers come',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    'https://so.example',
    'https://a.example.org',
    'http://localhost:4321',
    'http://127.0.0.1',
    'https://so.test',
  ])('%s is a trial', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test('a complete site, official or not, and any trial are let through', () => {
    expect(() => refuseUnknownOperator(real)).not.toThrow();
    expect(() => refuseUnknownOperator(official)).not.toThrow();
    expect(() => refuseUnknownOperator({ ...settings, siteUrl: 'https://so.example' })).not.toThrow();
  });

  test.each([
    [{ ...real, contact: { email: 'a@so.example' } }, 'contact.email: "a@so.example" là địa chỉ mẫu'],
    [{ ...real, askAt: 'https://hoi.example/mau' }, 'askAt: "https://hoi.example/mau" là địa chỉ mẫu'],
    [{ ...real, operator: 'CẦN GHI đơn vị' }, 'operator: còn chỗ "CẦN GHI"'],
    [{ ...official, managingBody: undefined }, 'managingBody: trang chính thức'],
    [{ ...official, contact: real.contact }, 'contact.address: trang chính thức'],
    [{ ...official, contact: { ...real.contact, address: 'Số 1' } }, 'contact.phone: trang chính thức'],
  ])('what is missing is named (%#)', (site, told) => {
    expect(() => refuseUnknownOperator(site)).toThrow(told);
    expect(() => refuseUnknownOperator(site)).toThrow('site.config.ts còn thiếu');
  });
});
