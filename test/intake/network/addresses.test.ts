import { describe, expect, it } from 'vitest'
import { forbiddenRange, isAddress } from '../../../src/intake/network/addresses.ts'
import { checkTarget, parseWebAddress } from '../../../src/intake/network/target.ts'

describe('forbiddenRange', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'allows %s',
    (address) => {
      expect(forbiddenRange(address)).toBeNull()
    },
  )

  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['100.64.0.1', 'carrier-grade-nat'],
    ['192.0.2.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fc00::1', 'unique-local'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['::ffff:a9fe:a9fe', 'link-local'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['64:ff9b:1::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'teredo'],
    ['4000::1', 'unassigned'],
  ])('refuses %s as %s', (address, range) => {
    expect(forbiddenRange(address)).toBe(range)
  })

  it('throws on what is no address', () => {
    expect(() => forbiddenRange('news.example')).toThrow()
    expect(isAddress('news.example')).toBe(false)
    expect(isAddress('[::1]')).toBe(true)
  })
})

describe('checkTarget', () => {
  const check = (url: string, addresses: readonly string[] = [], allowPrivate = false) =>
    checkTarget(parseWebAddress(url), allowPrivate, async () => addresses)

  it.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:0:0:1]:8080/',
    'http://127。0。0。1/',
    'http://１２７.0.0.1/',
  ])('sees through %s', async (url) => {
    await expect(check(url)).rejects.toThrow(/is an address outside the public internet/)
  })

  it('refuses a name of which any address leads inside, and one without addresses', async () => {
    await expect(check('http://news.example/', ['8.8.8.8', '10.0.0.1'])).rejects.toThrow(
      /leads to 10\.0\.0\.1.*\(private\)/,
    )
    await expect(check('http://news.example/', [])).rejects.toThrow(/no address/)
    expect(await check('http://news.example/', ['8.8.8.8', '8.8.4.4'])).toBe('8.8.8.8')
    expect(await check('http://[::1]/', [], true)).toBe('::1')
  })

  it.each(['ftp://news.example/', 'file:///etc/passwd', 'https://user:secret@news.example/', 'http://'])(
    'does not take %s',
    (url) => {
      expect(() => parseWebAddress(url)).toThrow()
      expect(() => parseWebAddress(url)).not.toThrow(/secret/)
    },
  )
})
