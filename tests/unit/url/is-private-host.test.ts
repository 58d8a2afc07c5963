import { expect, test } from 'vitest'
import { isPrivateHost } from '../../../utils/url/is-private-host'

test.each([
  ...[
    'localhost',
    'localhost:3000',
    'nas',
    'printer.local',
    'rss.lan:8080',
    'feeds.internal',
    'box.home.arpa',
  ],
  ...['127.0.0.1', '10.1.2.3', '192.168.1.4:80', '172.16.0.1', '172.31.255.1', '169.254.1.1', '0.0.0.0'],
  ...['[::1]', '[::1]:8080', '[fd12::1]', '[fe80::1]', '[::]'],
])('%s is of the reader’s own network', (host) => {
  expect(isPrivateHost(host)).toBe(true)
})

test.each([
  ...['daily.example', 'www.daily.example:8443', 'localhost.example', '10.example', '8.8.8.8'],
  ...['172.15.0.1', '172.32.0.1', '192.169.1.1', '11.0.0.1', '[2001:db8::1]', 'mylocal.example'],
])('%s is not', (host) => {
  expect(isPrivateHost(host)).toBe(false)
})
