package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.authoring.ThreeWayMerge;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work on all rubrics of a folder: for each the last {@link Workspace}, and the answers, to
 * which more can come. Thread-safe.
 */
public final class Bench {
  private final Folder folder;
  private final List<Listed> questions;
  private final Scorer scorer;
  private final List<Given> answers = new ArrayList<>();

  /** By question, the ids that its answers have. */
  private final Map<String, Set<String>> ids = new HashMap<>();

  /** By question, for an id that several answers want, the number that the last one got. */
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();

  /** What is done with one rubric is done one after the other. */
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  private final ScoringProgress progress = new ScoringProgress();

  /**
   * Opens a folder.
   *
   * @param folder the folder
   * @param scorer scores by its rubrics
   * @param answers answers to their questions
   */
  public Bench(Folder folder, Scorer scorer, List<Given> answers) {
    this.folder = folder;
    this.scorer = scorer;
    answers.forEach(answer -> this.answers.add(named(answer)));
    questions = scorer.questionIds().stream().map(id -> listed(scorer.rubric(id))).toList();
  }

  /**
   * A rubric to choose.
   *
   * @param id the question's id
   * @param title its title
   */
  record Listed(String id, String title) {}

  private static Listed listed(Rubric rubric) {
    return new Listed(rubric.id(), rubric.title());
  }

  List<Listed> questions() {
    return questions;
  }

  boolean knows(String question) {
    return questions.stream().anyMatch(one -> one.id().equals(question));
  }

  /**
   * A rubric that is opened.
   *
   * @param question the question's id
   * @param text the text of its file
   * @param version the version of its file
   * @param draft a draft beside it that says something else, or null
   * @param base the text of the file that the draft began with; null without a draft
   * @param writable whether it can be saved
   * @param sets the names of the sets that its patterns can name besides its own
   * @param answers the answers to its question
   * @param check what there is to see of it
   */
  record Opened(
      String question,
      String text,
      String version,
      @Nullable String draft,
      @Nullable String base,
      boolean writable,
      List<String> sets,
      List<Text> answers,
      Check check) {}

  /**
   * The words of an answer.
   *
   * @param id its id
   * @param text the answer
   */
  record Text(String id, String text) {}

  /** Opens a rubric as its file is now. */
  Opened open(String question) {
    synchronized (lock(question)) {
      return opened(question);
    }
  }

  private Object lock(String question) {
    return locks.computeIfAbsent(question, key -> new Object());
  }

  private Opened opened(String question) {
    Map<String, byte[]> files = folder.around(question);
    Folder.Saved saved = folder.saved(files, question);
    Workspace workspace =
        Workspace.open(files, Folder.fileOf(question), saved.text(), answersTo(question), progress);
    workspaces.put(question, workspace);
    Folder.Draft draft = folder.draft(question);
    if (draft != null && draft.text().equals(saved.text())) {
      draft = null;
    }
    return new Opened(
        question,
        saved.text(),
        saved.version(),
        draft == null ? null : draft.text(),
        draft == null ? null : Objects.requireNonNullElse(draft.base(), saved.text()),
        folder.isWritable(),
        sets(workspace),
        workspace.answers().stream().map(one -> new Text(one.id(), one.text())).toList(),
        workspace.check());
  }

  private static List<String> sets(Workspace workspace) {
    Edition.Compiled rubric = workspace.saved().rubric();
    return rubric == null ? List.of() : List.copyOf(rubric.set().vocabulary().sets().keySet());
  }

  private synchronized List<Given> answersTo(String question) {
    return answers.stream().filter(answer -> answer.question().equals(question)).toList();
  }

  /** Takes a text of a rubric that has been opened. */
  Workspace take(String question, String text) {
    // Of several who ask for the same text one works it out, and the others wait for it.
    synchronized (lock(question)) {
      Workspace last = workspaces.get(question);
      if (last == null) {
        open(question);
        last = Objects.requireNonNull(workspaces.get(question));
      }
      Workspace next = last.with(text);
      workspaces.put(question, next);
      return next;
    }
  }

  /**
   * Keeps a text as the draft of its rubric; drops the draft where nothing was changed.
   *
   * @param base the text of the file that it began with
   */
  void draft(String question, String text, String base) {
    folder.keepDraft(question, text.equals(base) ? null : new Folder.Draft(base, text));
  }

  /**
   * What became of saving.
   *
   * @param saved whether the file has the text
   * @param problem why it has not; empty where it has
   * @param conflict whether the file changed meanwhile
   * @param pieces where it changed meanwhile, the text with the changes of both; else empty
   * @param now what the file is now; null where the rubric is refused
   */
  record Saving(
      boolean saved,
      String problem,
      boolean conflict,
      List<ThreeWayMerge.Piece> pieces,
      Folder.@Nullable Saved now) {
    static Saving refused(String problem) {
      return new Saving(false, problem, false, List.of(), null);
    }
  }

  /**
   * Saves a rubric.
   *
   * @param version the version of the file that the text was made of
   * @param base the text that the file had in that version
   */
  Saving save(String question, String text, String version, String base) {
    synchronized (lock(question)) {
      return saving(question, text, version, base);
    }
  }

  private Saving saving(String question, String text, String version, String base) {
    if (!folder.isWritable()) {
      return Saving.refused("the built-in rubrics are not changed");
    }
    Folder.Saved now = folder.saved(question);
    if (!now.version().equals(version)) {
      List<ThreeWayMerge.Piece> pieces = ThreeWayMerge.of(base, text, now.text()).pieces();
      return new Saving(false, "the file changed meanwhile", true, pieces, now);
    }
    Workspace work = take(question, text);
    if (!work.isValid()) {
      String fault = work.check().faults().getFirst().message();
      return Saving.refused("the rubric is at fault: " + fault);
    }
    Folder.Saved written = folder.save(question, text);
    folder.keepDraft(question, null);
    return new Saving(true, "", false, List.of(), written);
  }

  /** Tells whether the file of a rubric is another than that version. */
  boolean hasChanged(String question, String version) {
    return folder.isWritable() && !folder.saved(question).version().equals(version);
  }

  /** Returns how far it is with what takes long. */
  ScoringProgress.State progress() {
    return progress.state();
  }

  /**
   * Adds answers that somebody pasted or typed.
   *
   * @param told takes what to report of the best grade that was assumed
   * @return how many there are
   * @throws AnswersException if they are at fault
   */
  synchronized int add(String question, String text, Consumer<String> told) {
    List<Given> more = GivenReader.pasted(saved(question), question, text, told);
    for (Given given : more) {
      answers.add(named(given));
    }
    return more.size();
  }

  /** Scores by the rubric as it was saved last: labels may name a concept that is new there. */
  private Scorer saved(String question) {
    Workspace last = workspaces.get(question);
    Edition.Compiled rubric = last == null ? null : last.saved().rubric();
    return rubric == null ? scorer : rubric.scorer();
  }

  /** An id that another answer has gets a number. */
  private Given named(Given given) {
    Set<String> taken = ids(given.question());
    String id = given.id();
    if (!taken.add(id)) {
      Map<String, Integer> last =
          numbers.computeIfAbsent(given.question(), question -> new HashMap<>());
      do {
        id = given.id() + "-" + (last.merge(given.id(), 1, Integer::sum) + 1);
      } while (!taken.add(id));
    }
    return new Given(id, given.question(), given.text(), given.labels(), given.grade());
  }

  private Set<String> ids(String question) {
    return ids.computeIfAbsent(question, key -> new HashSet<>());
  }

  /** Reads the rubrics of a folder, for {@link #Bench}. */
  public static Scorer scorer(Folder folder) {
    return Scorer.compile(RubricSet.read(folder.files()));
  }
}
