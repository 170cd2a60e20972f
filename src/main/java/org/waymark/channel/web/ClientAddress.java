package org.waymark.channel.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Where a request came from: behind proxies that are trusted, the last address in X-Forwarded-For that is none of them. */
final class ClientAddress {
  private final Set<String> proxies;

  ClientAddress(List<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  String of(Context context) {
    String address = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null || !proxies.contains(address)) {
      return address;
    }
    List<String> hops = List.of(forwarded.split("\\s*,\\s*"));
    for (String hop : hops.reversed()) {
      if (!proxies.contains(hop.strip())) {
        return hop.strip();
      }
    }
    return address;
  }
}
