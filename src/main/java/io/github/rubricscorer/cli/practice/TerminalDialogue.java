package io.github.rubricscorer.cli.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue at a terminal that can move its cursor: answers are edited with the keys of Emacs, all
 * their lines at once, and a clock runs in the terminal's last line meanwhile.
 *
 * <p>Enter begins a new line, and on an empty last line it ends the answer. A paste keeps its empty
 * lines: terminals mark what is pasted, and of one that does not, an Enter that has more text right
 * after it was not typed.
 *
 * <p>The clock ticks in a thread of its own. It draws by a widget, since the reader lets no widget
 * run while it draws itself. It also looks whether the terminal has changed its size.
 *
 * <p>No signal is involved: the terminal sends none while it belongs to the dialogue, so that
 * Ctrl-C is a key like others, which can neither come at the wrong moment nor end the process.
 */
final class TerminalDialogue implements Dialogue {
  private static final int WIDTH = 80;
  private static final String PROMPT = "> ";
  private static final String CONTINUED = "  ";
  private static final String HINT = "   An empty line ends the answer, Ctrl-C pauses.";
  private static final String TICK = "rubric-tick";
  private static final String ENTER = "rubric-enter";
  private static final String NEW_LINE = "rubric-new-line";
  private static final long PASTE_MILLIS = 1;

  private final org.jline.terminal.Terminal terminal;
  private final boolean coloured;
  private final @Nullable AnswerEditor editor;
  private final LineReader answers;
  private final LineReader choices;
  private Size size;
  private @Nullable AnswerClock clock;

  private TerminalDialogue(
      org.jline.terminal.Terminal terminal, boolean coloured, @Nullable AnswerEditor editor) {
    this.terminal = terminal;
    this.coloured = coloured;
    this.editor = editor;
    this.size = terminal.getSize();
    this.answers = answers();
    this.choices = reader().variable(LineReader.DISABLE_HISTORY, true).build();
  }

  /**
   * Takes the terminal over.
   *
   * @param coloured whether to use colours
   * @param editor what answers are written in, or null for the terminal itself
   * @return the dialogue; empty where standard input and output are no terminal that can do this
   */
  static Optional<Dialogue> open(boolean coloured, @Nullable AnswerEditor editor) {
    // They would interrupt the thread for a Ctrl-C that has been read as a key, perhaps much later.
    System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
    try {
      org.jline.terminal.Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysOut)
              .dumb(false)
              .encoding(StandardCharsets.UTF_8)
              .nativeSignals(false)
              .build();
      Attributes attributes = terminal.getAttributes();
      attributes.setLocalFlag(Attributes.LocalFlag.ISIG, false);
      terminal.setAttributes(attributes);
      return Optional.of(new TerminalDialogue(terminal, coloured, editor));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private LineReader answers() {
    LineReader reader = reader().variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED).build();
    reader.getWidgets().put(TICK, this::tick);
    reader.getWidgets().put(LineReader.CALLBACK_INIT, this::tick);
    reader.getWidgets().put(ENTER, () -> enter(reader));
    reader.getWidgets().put(NEW_LINE, () -> newLine(reader));
    KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
    keys.bind(new Reference(ENTER), "\r", "\n");
    keys.bind(new Reference(NEW_LINE), KeyMap.alt('\r'), KeyMap.alt('\n'));
    keys.bind(new Reference(LineReader.ACCEPT_LINE), KeyMap.ctrl('D'));
    return reader;
  }

  private LineReaderBuilder reader() {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("rubric")
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.BRACKETED_PASTE, true)
        .variable(LineReader.BELL_STYLE, "none");
  }

  @Override
  public int width() {
    int columns = terminal.getSize().getColumns();
    return columns > 0 ? Math.min(columns, WIDTH) : WIDTH;
  }

  @Override
  public void show(String text) {
    terminal.writer().print(text);
    terminal.flush();
  }

  @Override
  public void warn(String problem) {
    show(Dialogue.warning(problem));
  }

  @Override
  public PracticeReply answer(String question, String draft, AnswerClock clock) {
    return editor == null ? typed(draft, clock) : editor.edit(question, draft);
  }

  private PracticeReply typed(String draft, AnswerClock clock) {
    this.clock = clock;
    try (ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("clock").unstarted(task))) {
      ScheduledFuture<?> ticks = ticker.scheduleAtFixedRate(this::callTick, 1, 1, TimeUnit.SECONDS);
      try {
        return new PracticeReply.Given(
            answers.readLine(PROMPT, null, (Character) null, draft).strip());
      } catch (UserInterruptException e) {
        return e.getPartialLine().isBlank()
            ? new PracticeReply.Ended(true)
            : new PracticeReply.Paused(e.getPartialLine().strip());
      } catch (EndOfFileException e) {
        return new PracticeReply.Ended(false);
      } finally {
        ticks.cancel(false);
        clear();
      }
    }
  }

  @Override
  public PracticeReply choice(List<Choice> options) {
    try {
      return new PracticeReply.Given(
          choices.readLine("\n" + Choice.menu(options, this::bold) + " " + PROMPT));
    } catch (UserInterruptException e) {
      return new PracticeReply.Ended(true);
    } catch (EndOfFileException e) {
      return new PracticeReply.Ended(false);
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean enter(LineReader reader) {
    String text = reader.getBuffer().toString();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    boolean atEnd = reader.getBuffer().cursor() >= text.length() - last.length();
    if (last.isBlank() && atEnd && !isPasted()) {
      reader.callWidget(LineReader.ACCEPT_LINE);
      return true;
    }
    return newLine(reader);
  }

  private static boolean newLine(LineReader reader) {
    reader.getBuffer().write('\n');
    return true;
  }

  private boolean isPasted() {
    try {
      return terminal.reader().peek(PASTE_MILLIS) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void callTick() {
    try {
      answers.callWidget(TICK);
    } catch (IllegalStateException e) {
      // The answer has just ended; there is nothing to draw.
    }
  }

  private boolean tick() {
    Size now = terminal.getSize();
    if (!now.equals(size)) {
      size = now;
      terminal.raise(Signal.WINCH);
    }
    AnswerClock shown = clock;
    if (shown != null) {
      status(shown);
    }
    return true;
  }

  private void status(AnswerClock shown) {
    AttributedStringBuilder line =
        new AttributedStringBuilder()
            .append(CONTINUED)
            .append(shown.time(), coloured ? style(shown.phase()) : AttributedStyle.DEFAULT)
            .append(" of " + shown.target())
            .append(HINT, coloured ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT);
    Status.getStatus(terminal).update(List.of(line.toAttributedString()));
  }

  private static AttributedStyle style(AnswerClock.Phase phase) {
    return switch (phase) {
      case EARLY -> AttributedStyle.BOLD;
      case GOOD -> AttributedStyle.BOLD.foreground(AttributedStyle.GREEN);
      case LATE -> AttributedStyle.BOLD.foreground(AttributedStyle.YELLOW);
    };
  }

  private String bold(String text) {
    return coloured ? new AttributedString(text, AttributedStyle.BOLD).toAnsi(terminal) : text;
  }

  private void clear() {
    Status.getStatus(terminal).hide();
  }
}
