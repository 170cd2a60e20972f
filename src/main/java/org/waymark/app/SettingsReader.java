package org.waymark.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads settings from an environment, one line for each that does not parse. */
final class SettingsReader {
  private static final Pattern ORIGIN =
      Pattern.compile("(?i)https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::\\d{1,5})?");

  private final Map<String, String> environment;

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  @Nullable String findText(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String text(String name, String fallback) {
    String value = findText(name);
    return value == null ? fallback : value;
  }

  /** Throws where it is none of these words. */
  void oneOf(String name, String fallback, List<String> words, String allowed) {
    String value = text(name, fallback);
    if (!words.contains(value.toLowerCase(Locale.ROOT))) {
      throw refused(name, value, allowed);
    }
  }

  /** Throws where it is none of these words, letter by letter. */
  void exactly(String name, String fallback, List<String> words, String allowed) {
    String value = text(name, fallback);
    if (!words.contains(value)) {
      throw refused(name, value, allowed);
    }
  }

  /** A setting of the contract that this version cannot honour: better said than ignored. */
  void unsupported(String name, String allowed) {
    String value = findText(name);
    if (value != null) {
      throw refused(name, value.contains("://") ? "[REDACTED]" : value, allowed);
    }
  }

  int integer(String name, int fallback, int least, int most) {
    String value = findText(name);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw refused(name, value, "a whole number from " + least + " to " + most + " is wanted");
  }

  double share(String name, double fallback) {
    String value = findText(name);
    if (value == null) {
      return fallback;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw refused(name, value, "a number from 0 to 1 is wanted");
  }

  Path path(String name, Path fallback) {
    Path value = findPath(name);
    return value == null ? fallback : value;
  }

  @Nullable Path findPath(String name) {
    String value = findText(name);
    try {
      return value == null ? null : Path.of(value);
    } catch (InvalidPathException e) {
      throw refused(name, String.valueOf(value), "a folder is wanted");
    }
  }

  String url(String name, String fallback) {
    String value = findUrl(name);
    return value == null ? fallback : value;
  }

  @Nullable String findUrl(String name) {
    String value = findText(name);
    if (value == null) {
      return null;
    }
    try {
      URI uri = new URI(value);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return value.replaceAll("/+$", "");
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw refused(name, value, "an address such as https://learn.example.org is wanted");
  }

  ZoneId zone(String name, ZoneId fallback) {
    String value = findText(name);
    try {
      return value == null ? fallback : ZoneId.of(value);
    } catch (DateTimeException e) {
      throw refused(
          name, String.valueOf(value), "an IANA time zone such as Europe/Dublin is wanted");
    }
  }

  String currency(String name, String fallback) {
    String value = findText(name);
    try {
      return value == null ? fallback : Currency.getInstance(value).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw refused(name, String.valueOf(value), "an ISO 4217 code such as EUR is wanted");
    }
  }

  private List<String> list(String name) {
    String value = findText(name);
    return value == null
        ? List.of()
        : Arrays.stream(value.split("[,\\s]+")).filter(s -> !s.isBlank()).toList();
  }

  /** Web origins: scheme, host and port, without a slash at the end. */
  List<String> origins(String name) {
    List<String> origins = list(name).stream().map(o -> o.replaceAll("/$", "")).toList();
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw refused(
            name, origin, "sites such as https://www.example.org, without a path, are wanted");
      }
    }
    return origins;
  }

  /** Addresses, or networks such as {@code 10.0.0.0/8}. */
  List<String> networks(String name) {
    List<String> networks = list(name);
    for (String network : networks) {
      if (!isNetwork(network)) {
        throw refused(name, network, "addresses or networks such as 10.0.0.0/8 are wanted");
      }
    }
    return networks;
  }

  private static boolean isNetwork(String text) {
    String[] parts = text.split("/", 2);
    try {
      int bits = InetAddress.ofLiteral(parts[0].replaceAll("^\\[|]$", "")).getAddress().length * 8;
      return parts.length == 1
          || (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Nullable String findEmail(String name) {
    String value = findText(name);
    if (value != null && !value.matches("[^@\\s]+@[^@\\s]+")) {
      throw refused(name, value, "an address such as advice@example.org is wanted");
    }
    return value;
  }

  /** A secret, or the content of the file that {@code NAME_FILE} names. */
  @Nullable Secret findSecret(String name) {
    String value = findText(name);
    String file = findText(name + "_FILE");
    if (value != null) {
      return new Secret(value);
    }
    if (file == null) {
      return null;
    }
    try {
      String content = Files.readString(Path.of(file)).strip();
      if (!content.isEmpty()) {
        return new Secret(content);
      }
    } catch (IOException | InvalidPathException e) {
      // said below
    }
    throw refused(
        name + "_FILE", file, "a file that can be read, with the secret in it, is wanted");
  }

  /** The address of a PostgreSQL database, which is a secret for the password in it. */
  @Nullable Secret findDatabase(String name) {
    Secret secret = findSecret(name);
    if (secret != null && !secret.value().startsWith("jdbc:postgresql:")) {
      throw refused(
          name,
          String.valueOf(secret),
          "an address such as jdbc:postgresql://host/waymark?user=…&password=… is wanted, or none"
              + " for SQLite in the data folder");
    }
    return secret;
  }

  static SettingsException refused(String name, String value, String allowed) {
    return new SettingsException(name + "=" + value + " will not do: " + allowed);
  }
}
