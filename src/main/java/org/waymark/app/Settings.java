package org.waymark.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.channel.slack.SlackSettings;
import org.waymark.inference.ModelSettings;

/**
 * Everything that can be set, by environment; the README's table says the same.
 *
 * @param database the address of a PostgreSQL database, with its password; null for SQLite in the
 *     data folder
 * @param knowledge a folder, or null for the one here or in the jar
 * @param prompts a folder, or null for the one here or in the jar
 * @param publicUrl without a slash at the end
 * @param allowedOrigins web origins that may call the API and frame the chat
 * @param ratePerMinute messages a conversation; 0 is no limit
 * @param newPerMinute new conversations an address; 0 is no limit
 * @param slack null where no Slack app is set up: its addresses do not exist then
 * @param maxLoss share of the catalog that an import may lose without being confirmed, 0 to 1
 * @param model the language model, or null where none is used
 */
public record Settings(
    int port,
    String host,
    Path data,
    @Nullable Secret database,
    @Nullable Path knowledge,
    @Nullable Path prompts,
    String publicUrl,
    ZoneId timeZone,
    String currency,
    List<String> allowedOrigins,
    List<String> trustedProxies,
    int ratePerMinute,
    int newPerMinute,
    int retentionDays,
    @Nullable String handoffUrl,
    @Nullable String handoffEmail,
    long maxImportBytes,
    double maxLoss,
    @Nullable Secret adminToken,
    @Nullable SlackSettings slack,
    @Nullable ModelSettings model) {

  /** The same without a language model. */
  Settings withoutModel() {
    return new Settings(
        port,
        host,
        data,
        database,
        knowledge,
        prompts,
        publicUrl,
        timeZone,
        currency,
        allowedOrigins,
        trustedProxies,
        ratePerMinute,
        newPerMinute,
        retentionDays,
        handoffUrl,
        handoffEmail,
        maxImportBytes,
        maxLoss,
        adminToken,
        slack,
        null);
  }

  /** Reads them; throws {@link SettingsException} for the first that does not parse. */
  public static Settings read(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(environment);
    // Read by the log itself, which takes a word that it does not know for DEBUG.
    reader.oneOf(
        "WAYMARK_LOG_LEVEL",
        "info",
        List.of("warn", "info", "debug"),
        "WARN, INFO or DEBUG is wanted");
    // Read by the log itself, as it stands: a word that it does not know would silence it.
    reader.exactly("WAYMARK_LOG_FORMAT", "text", List.of("text", "json"), "text or json is wanted");
    reader.unsupported(
        "WAYMARK_ADMIN_PORT", "it has to be unset: this version serves everything on WAYMARK_PORT");
    reader.unsupported(
        "WAYMARK_EMBEDDING_MODEL",
        "it has to be unset: this version has one embedding model built in");
    int port = reader.integer("WAYMARK_PORT", 8080, 0, 65535);
    String host = reader.text("WAYMARK_HOST", "127.0.0.1");
    return new Settings(
        port,
        host,
        reader.path("WAYMARK_DATA", Path.of("data")),
        reader.findDatabase("WAYMARK_DATABASE"),
        reader.findPath("WAYMARK_KNOWLEDGE"),
        reader.findPath("WAYMARK_PROMPTS"),
        reader.url("WAYMARK_PUBLIC_URL", "http://" + host + ":" + port),
        reader.zone("WAYMARK_TIME_ZONE", ZoneId.of("UTC")),
        reader.currency("WAYMARK_CURRENCY", "EUR"),
        reader.origins("WAYMARK_ALLOWED_ORIGINS"),
        reader.networks("WAYMARK_TRUSTED_PROXIES"),
        reader.integer("WAYMARK_RATE_PER_MINUTE", 30, 0, 100_000),
        reader.integer("WAYMARK_NEW_PER_MINUTE", 30, 0, 100_000),
        reader.integer("WAYMARK_RETENTION_DAYS", 90, 1, 36_500),
        reader.findUrl("WAYMARK_HANDOFF_URL"),
        reader.findEmail("WAYMARK_HANDOFF_EMAIL"),
        reader.integer("WAYMARK_MAX_IMPORT_BYTES", 50 << 20, 1024, Integer.MAX_VALUE),
        reader.share("WAYMARK_MAX_LOSS", 0.5),
        reader.findSecret("WAYMARK_ADMIN_TOKEN"),
        slack(reader),
        ModelReader.read(reader));
  }

  private static @Nullable SlackSettings slack(SettingsReader reader) {
    Secret signing = reader.findSecret("WAYMARK_SLACK_SIGNING_SECRET");
    Secret token = reader.findSecret("WAYMARK_SLACK_BOT_TOKEN");
    String api = reader.url("WAYMARK_SLACK_API", SlackSettings.API);
    if (signing != null && token != null) {
      return new SlackSettings(signing.value(), token.value(), api);
    }
    if (signing != null || token != null) {
      throw new SettingsException(
          "WAYMARK_SLACK_SIGNING_SECRET and WAYMARK_SLACK_BOT_TOKEN are wanted both, or neither");
    }
    return null;
  }
}
