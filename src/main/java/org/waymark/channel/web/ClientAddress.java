package org.waymark.channel.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as it is told by somebody who is trusted: the address that
 * connected, or behind trusted proxies the last address in X-Forwarded-For that is none of them. An
 * IPv6 address counts by its first 64 bits, of which one customer has all the rest.
 */
final class ClientAddress {
  private static final int ONE_CUSTOMER = 8;

  private final List<Network> proxies;

  /**
   * With those proxies: addresses, or networks such as {@code 10.0.0.0/8}; throws {@link
   * IllegalArgumentException} for one that is neither.
   */
  ClientAddress(List<String> proxies) {
    this.proxies = proxies.stream().map(Network::parse).toList();
  }

  String of(Context context) {
    List<String> forwarded = new ArrayList<>();
    context
        .req()
        .getHeaders("X-Forwarded-For")
        .asIterator()
        .forEachRemaining(line -> forwarded.addAll(List.of(line.split(","))));
    return of(context.req().getRemoteAddr(), forwarded);
  }

  /** The client by the address that connected and the hops that it tells of, nearest last. */
  String of(String connected, List<String> forwarded) {
    InetAddress nearest = literal(connected);
    if (nearest == null) {
      return connected;
    }
    for (String hop : forwarded.reversed()) {
      InetAddress before = isProxy(nearest) ? literal(hop) : null;
      if (before == null) {
        break;
      }
      nearest = before;
    }
    return nearest instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(nearest.getAddress(), ONE_CUSTOMER))
        : nearest.getHostAddress();
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(p -> p.holds(address));
  }

  /** The address, never looked up by name; null where it is none. */
  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text.strip().replaceAll("^\\[|]$", ""));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** An address with its first so many bits fixed. */
  private record Network(InetAddress address, int bits) {
    static Network parse(String text) {
      String[] parts = text.strip().split("/", 2);
      InetAddress address = literal(parts[0]);
      if (address == null) {
        throw new IllegalArgumentException("no address of a proxy: " + text);
      }
      int all = address.getAddress().length * 8;
      int bits =
          parts.length == 1 ? all : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("no network of proxies: " + text);
      }
      return new Network(address, bits);
    }

    boolean holds(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] its = other.getAddress();
      if (mine.length != its.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((mine[bit / 8] & mask) != (its[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
