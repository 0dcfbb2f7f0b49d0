import { BlockList, isIP } from 'node:net';

// IANA special-purpose address registries (RFC 6890 and updates), as of 2025, plus multicast and reserved space.
const specialIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local; the metadata services of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside global unicast (2000::/3), yet special: protocol assignments with Teredo, documentation, 6to4. */
const specialIpv6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family);
  return list;
}

const special4 = blockList('ipv4', specialIpv4);
const special6 = blockList('ipv6', specialIpv6);
const global6 = blockList('ipv6', [['2000::', 3]]);
const mapped6 = blockList('ipv6', [['::ffff:0:0', 96]]);

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, carrier-grade NAT, unique
 * local, multicast, documentation and tunnelled ranges are not; an IPv4 address mapped into IPv6 counts as the IPv4
 * address that it is. Anything that is not an IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special4.check(address, 'ipv4');
  if (family !== 6) return false;
  // A BlockList compares mapped addresses with its IPv4 rules.
  if (mapped6.check(address, 'ipv6')) return !special4.check(address, 'ipv6');
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
