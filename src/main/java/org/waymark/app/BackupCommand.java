package org.waymark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.store.SqliteDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A copy of the database, also while a server runs on it. */
@Command(
    name = "backup",
    description =
        "Write a copy of the database into a new file, also while a server runs. To go back: stop"
            + " the server, put the copy in the place of waymark.db in the data folder, remove"
            + " waymark.db-wal and waymark.db-shm, start.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "The copy; it must not exist yet.")
  private Path copy;

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings();
    if (settings.database() != null) {
      spec.commandLine()
          .getErr()
          .println("WAYMARK_DATABASE is PostgreSQL: back it up with its own pg_dump.");
      return 1;
    }
    Path file = settings.data().resolve(SqliteDatabase.FILE);
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.backUp(copy);
    }
    spec.commandLine()
        .getOut()
        .println(copy + " holds what " + file + " held: " + Files.size(copy) + " bytes.");
    return 0;
  }
}
