package org.waymark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogService;
import org.waymark.catalog.Snapshot;
import org.waymark.catalog.Snapshots;
import org.waymark.channel.web.Library;
import org.waymark.channel.web.Site;
import org.waymark.channel.web.Words;
import org.waymark.evaluation.Subject;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.Embedder;
import org.waymark.inference.MiniLmEmbedder;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.KnowledgeCopy;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.store.ConversationStore;
import org.waymark.store.Database;
import org.waymark.store.MailStore;
import org.waymark.store.PostgresDatabase;
import org.waymark.store.SqlCatalogStore;
import org.waymark.store.SqlConversationStore;
import org.waymark.store.SqliteDatabase;
import org.waymark.turn.ConversationService;
import org.waymark.turn.Conversations;
import org.waymark.turn.Defaults;
import org.waymark.turn.PlanOnce;
import org.waymark.wire.ImportReportJson;
import org.waymark.wire.Json;

/**
 * The one place where the parts are put together. Everything that a command needs hangs on it;
 * closing it closes them.
 */
final class Waymark implements AutoCloseable {
  private final Settings settings;
  private final Clock clock;
  private final Console console;
  private final Once<Draft> seed;
  private final ImportedFramework imported;
  private volatile Known known;
  private final Database database;
  private final SqlCatalogStore catalogStore;
  private final ConversationStore store;
  private final MiniLmEmbedder miniLm = new MiniLmEmbedder();
  private final CachedEmbedder embedder;
  private final ModelHelp help;
  private final Wording wording;
  private final Pages pages;
  private final SnapshotMaker maker;
  private final Snapshots snapshots;
  private volatile SnapshotMaker.@Nullable Made made;
  private final CatalogService catalogs;
  private final ConversationService conversations;
  private final PlanOnce planOnce;
  private final Once<Metrics> metrics = new Once<>(this::measuring);
  private final Messaging messaging;

  private Waymark(Settings settings, Path data, Meanings meanings, Clock clock, Console console)
      throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.console = console;
    Path folder = Folders.find("knowledge", settings.knowledge());
    Path prompts = Folders.find("prompts", settings.prompts());
    this.help = ModelHelp.open(settings.model(), prompts, folder);
    this.wording = help.wording(Wording.read(prompts, Locale.UK));
    // Reading the framework and opening the database take a second each, and neither needs the
    // other.
    Files.createDirectories(data);
    this.imported = new ImportedFramework(data);
    KnowledgeCopy copy = new KnowledgeCopy(folder, data.resolve("knowledge.copy"));
    CompletableFuture<Known> reading =
        CompletableFuture.supplyAsync(() -> unchecked(() -> Known.read(copy, imported)));
    CompletableFuture<Known> linking = reading.thenApplyAsync(Known::made);
    Path vectors = meanings == Meanings.NEVER ? data : Files.createDirectories(settings.data());
    this.database = open(settings, data);
    try {
      this.pages = new Pages(settings.publicUrl(), settings.handoffUrl(), settings.handoffEmail());
      this.seed = new Once<>(() -> unchecked(() -> KnowledgeFolder.read(folder, true).catalog()));
      this.catalogStore = new SqlCatalogStore(database);
      this.store = new SqlConversationStore(database);
      Embedder model = meanings == Meanings.NEVER ? new NoMeaning() : miniLm;
      this.embedder = new CachedEmbedder(model, vectors.resolve("vectors.bin"));
      Defaults defaults = new Defaults(Locale.UK, settings.currency(), settings.timeZone());
      this.known = reading.join();
      this.catalogs =
          new CatalogService(
              catalogStore,
              () -> known.linked(),
              settings.maxLoss(),
              clock,
              report -> Json.write(ImportReportJson.write(report)));
      this.maker =
          new SnapshotMaker(
              () -> known, model, embedder, data.resolve("index"), meanings, help, console);
      this.snapshots = new Snapshots(catalogStore, this::make);
      this.conversations =
          new ConversationService(
              store,
              snapshots::current,
              wording,
              pages,
              help.rewording(),
              defaults,
              clock,
              new SecureRandom(),
              (reply, took, failed) -> metrics.get().answered(reply, took, failed));
      this.planOnce = new PlanOnce(snapshots::current, wording, pages, defaults, clock);
      this.messaging = new Messaging(settings, database, conversations, wording, clock);
    } catch (RuntimeException e) {
      linking.cancel(false);
      database.close();
      throw e instanceof CompletionException && e.getCause() instanceof UncheckedIOException cause
          ? cause
          : e;
    }
  }

  /** The shared database where one is set; what is opened apart (evaluation, bench) has its own. */
  private static Database open(Settings settings, Path data) {
    Secret shared = settings.database();
    return shared == null || !data.equals(settings.data())
        ? SqliteDatabase.open(data.resolve(SqliteDatabase.FILE))
        : PostgresDatabase.open(shared.value());
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T unchecked(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens everything but the catalog; {@link #ready} does that. Throws {@link SettingsException}
   * where a folder that is set will not do, {@link UncheckedIOException} where files cannot be
   * read.
   */
  static Waymark open(Settings settings, Clock clock, Console console) {
    return openApart(settings, settings.data(), Meanings.SOON, clock, console);
  }

  /**
   * As {@link #open}, with store and index in that folder, and meanings as said; vectors are kept
   * in the data folder all the same.
   */
  static Waymark openApart(
      Settings settings, Path folder, Meanings meanings, Clock clock, Console console) {
    try {
      return new Waymark(settings, folder, meanings, clock, console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seeds an empty store with the knowledge folder's catalog, and takes up the current one. */
  void ready() {
    int seeded = catalogStore.findCurrentVersion().isPresent() ? 0 : catalogs.seed(seed.get());
    if (seeded > 0) {
      console.say("The catalog of the knowledge folder was taken in: " + seeded + " programs.");
    }
    refresh();
  }

  /**
   * Takes up the current catalog and the imported framework where they are others than those in
   * use; true where one was.
   */
  synchronized boolean refresh() {
    if (imported.stamp().equals(known.stamp())) {
      return snapshots.refresh();
    }
    Known before = known;
    known = Known.of(before.folder(), imported).made();
    try {
      return snapshots.renew();
    } catch (RuntimeException e) {
      known = before; // so that the next look finds it new, and tries again
      throw e;
    }
  }

  /** Whether vectors are kept in the data folder; false while another process has them open. */
  boolean keepsVectors() {
    return embedder.keeps();
  }

  /** The framework in use, without the catalog's own skills. */
  Framework framework() {
    return known.framework();
  }

  private Snapshot make(Catalog catalog) {
    SnapshotMaker.Made next = maker.make(catalog);
    made = next;
    return next.snapshot();
  }

  /** Erases conversations past their retention; how many. */
  int eraseOld() {
    messaging.eraseOld(Duration.ofDays(settings.retentionDays()));
    return store.eraseOlderThan(
        Instant.now(clock).minus(Duration.ofDays(settings.retentionDays())));
  }

  /** Answers what a crash left unanswered; how many. */
  int catchUp() {
    return conversations.catchUp();
  }

  /** What a language model adds. */
  ModelHelp help() {
    return help;
  }

  Settings settings() {
    return settings;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  CatalogService catalogs() {
    return catalogs;
  }

  Conversations conversations() {
    return conversations;
  }

  /** What {@code evaluate} plays against. */
  Subject subject() {
    return new Subject(
        snapshots.current(), conversations, List.copyOf(wording.listFixedSentences()));
  }

  /** The catalog for an administrator, or null where no token is set. */
  @Nullable CatalogAdmin admin() {
    Secret token = settings.adminToken();
    return token == null
        ? null
        : new CatalogAdmin(
            token,
            (int) settings.maxImportBytes(),
            settings.currency(),
            catalogs,
            catalogStore,
            this::refresh,
            messaging);
  }

  /** What can be looked up in the catalog in use. */
  Library library() {
    SnapshotMaker.Made now = made;
    if (now == null) {
      throw new IllegalStateException("no catalog is open yet");
    }
    return new SnapshotLibrary(now.snapshot(), now.index(), now.linker(), pages);
  }

  /**
   * What the pages for people need; throws {@link UncheckedIOException} where words are missing.
   */
  Site site() {
    Path own = Folders.find("prompts", settings.prompts());
    // A folder of one's own may hold the replies alone.
    Path prompts =
        Files.exists(own.resolve("interface_en.properties")) ? own : Folders.find("prompts", null);
    return new Site(
        unchecked(() -> Words.read(prompts)), settings.handoffUrl(), settings.handoffEmail());
  }

  /** What is counted; made when it is first asked for, since only a server counts. */
  Metrics metrics() {
    return metrics.get();
  }

  private Metrics measuring() {
    Metrics made = new Metrics();
    made.gauge(
        "waymark.messages.waiting", "Messages accepted and not answered yet", store::countWaiting);
    made.gauge(
        "waymark.inbox.waiting",
        "Events of team messaging that are not worked off yet",
        () -> messaging.waiting(MailStore.Box.INBOX));
    made.gauge(
        "waymark.outbox.waiting",
        "Answers to team messaging that are not sent yet",
        () -> messaging.waiting(MailStore.Box.OUTBOX));
    made.gauge(
        "waymark.catalog.programs",
        "Programs in the catalog in use",
        () -> snapshots.isReady() ? snapshots.current().catalog().listPrograms().size() : 0);
    return made;
  }

  /** Team messaging, whether set up or not. */
  Messaging messaging() {
    return messaging;
  }

  PlanOnce planOnce() {
    return planOnce;
  }

  @Override
  public void close() {
    maker.close();
    miniLm.close();
    embedder.close();
    database.close();
  }
}
