package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import io.github.rubricscorer.importing.notes.text.RichText.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown document as a flat list of segments. A paragraph is cut where one of its lines begins
 * with a bullet, a sign or a label, as people write without the blank lines that Markdown wants;
 * its other lines are wrapped and go on. Not thread-safe.
 */
final class Segments {
  /** What is nested deeper is read as text. */
  private static final int DEEPEST = 60;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  /** A line that is shorter was not wrapped. */
  private static final int SHORT = 45;

  private final List<Segment> segments = new ArrayList<>();

  /** Where a block stands. */
  private record Place(int depth, boolean quoted, Segment.Kind kind, int number) {
    static final Place TOP = new Place(0, false, Segment.Kind.TEXT, 0);

    Place quote() {
      return new Place(depth, true, kind, number);
    }

    Place item() {
      return new Place(depth + 1, quoted, Segment.Kind.ITEM, 0);
    }

    Place numbered(int own) {
      return new Place(depth + 1, quoted, Segment.Kind.NUMBERED, own);
    }

    Place rest() {
      return new Place(depth, quoted, Segment.Kind.TEXT, 0);
    }
  }

  private Segments() {}

  static List<Segment> of(String markdown) {
    Segments segments = new Segments();
    segments.children(PARSER.parse(withoutComments(markdown)), Place.TOP);
    return List.copyOf(segments.segments);
  }

  /** To Markdown all that stands in the line where a comment ends belongs to the comment. */
  private static String withoutComments(String markdown) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    int start = markdown.indexOf("<!--");
    while (start >= 0) {
      int end = markdown.indexOf("-->", start + 4);
      if (end < 0) {
        break;
      }
      rest.append(markdown, from, start);
      markdown.substring(start, end).chars().filter(c -> c == '\n').forEach(c -> rest.append('\n'));
      from = end + 3;
      start = markdown.indexOf("<!--", from);
    }
    return rest.append(markdown, from, markdown.length()).toString();
  }

  private void children(Node parent, Place place) {
    Place next = place;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      block(child, next);
      next = place.rest();
    }
  }

  private void block(Node node, Place place) {
    switch (node) {
      case Heading heading -> heading(heading, place);
      case Paragraph paragraph -> paragraph(paragraph, place);
      case BlockQuote quote -> children(quote, place.quote());
      case BulletList list -> bullets(list, place);
      case OrderedList list -> numbers(list, place);
      case TableBlock table -> table(table, place);
      case FencedCodeBlock code -> code(code.getLiteral(), first(code) + 1, place);
      case IndentedCodeBlock code -> code(code.getLiteral(), first(code), place);
      case HtmlBlock html -> html(html, place);
      case LinkReferenceDefinition link -> link(link);
      case Block other -> structure(other);
      default -> {}
    }
  }

  private void bullets(BulletList list, Place place) {
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) {
        children(item, place.item());
      }
    }
  }

  private void numbers(OrderedList list, Place place) {
    Integer start = list.getMarkerStartNumber();
    int number = start == null ? 1 : start;
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) {
        children(item, place.numbered(number));
        number++;
      }
    }
  }

  private void heading(Heading heading, Place place) {
    RichText text = joined(new Inline().lines(heading));
    int number = Enumerators.number(text.text());
    segments.add(
        new Segment(
            Segment.Kind.HEADING,
            number,
            heading.getLevel(),
            place.quoted(),
            first(heading),
            last(heading),
            text,
            List.of()));
  }

  private void link(LinkReferenceDefinition link) {
    String title = link.getTitle() == null ? "" : " " + link.getTitle();
    RichText text = RichText.plain(link.getLabel() + ": " + link.getDestination() + title);
    add(Segment.Kind.LINK, 0, Place.TOP, first(link), last(link), text);
  }

  private void structure(Block block) {
    if (!block.getSourceSpans().isEmpty()) {
      add(Segment.Kind.STRUCTURE, 0, Place.TOP, first(block), last(block), RichText.plain(""));
    }
  }

  private void code(String literal, int firstLine, Place place) {
    int line = firstLine;
    for (String text : literal.split("\n", -1)) {
      if (!text.isBlank()) {
        RichText marked =
            new RichText(text.strip(), List.of(new Mark(0, text.strip().length(), Kind.CODE)));
        add(Segment.Kind.TEXT, place.depth(), place, line, line, marked);
      }
      line++;
    }
  }

  private void html(HtmlBlock html, Place place) {
    int line = first(html);
    boolean comment = html.getLiteral().startsWith("<!--"); // one without an end
    for (String raw : html.getLiteral().split("\n", -1)) {
      String text = comment ? "" : raw.replaceAll("<[^<>]*>", " ").strip();
      add(
          text.isEmpty() ? Segment.Kind.STRUCTURE : Segment.Kind.TEXT,
          place.depth(),
          place,
          line,
          line,
          RichText.plain(text));
      line++;
    }
  }

  private void table(TableBlock table, Place place) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      Segment.Kind kind =
          part instanceof TableHead ? Segment.Kind.TABLE_HEAD : Segment.Kind.TABLE_ROW;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow line) {
          row(line, kind, place);
        }
      }
    }
  }

  private void row(TableRow row, Segment.Kind kind, Place place) {
    List<RichText> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(joined(new Inline().lines(cell)));
      }
    }
    int line = first(row);
    // The row of dashes below the names of the columns says nothing.
    int last = kind == Segment.Kind.TABLE_HEAD ? line + 1 : line;
    RichText text = joined(cells);
    segments.add(new Segment(kind, 0, 0, place.quoted(), line, last, text, cells));
  }

  private void paragraph(Paragraph paragraph, Place place) {
    int line = first(paragraph);
    Place at = place;
    Open open = new Open(line);
    List<RichText> lines = new Inline().lines(paragraph);
    if (TabbedRows.isIn(lines)) {
      segments.addAll(TabbedRows.of(lines, line));
      return;
    }
    PointLines points = PointLines.of(lines);
    for (RichText next : lines) {
      for (RichText part : Signs.split(next)) {
        if (open.isBlank()) {
          open = new Open(line);
        } else if (beginsAnew(open, part) || points.parts(open.parts.getLast(), part)) {
          addText(open, at, points);
          at = at.rest();
          open = new Open(line);
        }
        open.add(part, line);
      }
      line++;
    }
    addText(open, at, points);
  }

  /** A segment that the next line may go on. */
  private static final class Open {
    private final int first;
    private final List<RichText> parts = new ArrayList<>();
    private int length;
    private int last;

    Open(int line) {
      first = line;
      last = line;
    }

    void add(RichText part, int line) {
      parts.add(part);
      length += part.text().length() + 1;
      last = line;
    }

    boolean isBlank() {
      return parts.stream().limit(1).allMatch(RichText::isBlank);
    }

    /** Whether what is there so far is short. */
    boolean isShort() {
      return length <= NoteLabels.LONGEST;
    }

    RichText text() {
      return joined(parts);
    }
  }

  private static boolean beginsAnew(Open before, RichText line) {
    return Signs.bullet(line.text()) > 0 && !isAside(before, line.text())
        || Signs.role(line.text()) != null
        || NoteLabels.find(line, false).isPresent()
        || Enumerators.length(line.text()) > 0
        || before.isShort()
            && (NoteLabels.isWhole(before.text()) || isBroken(before.text().text(), line.text()));
  }

  /** Whether a dash at a line's beginning goes on with the sentence of the line before. */
  private static boolean isAside(Open before, String line) {
    String rest = line.substring(Signs.bullet(line));
    String last = before.parts.getLast().text().strip();
    return "–—".indexOf(line.strip().charAt(0)) >= 0
        && Signs.bullet(before.parts.getFirst().text()) == 0
        && before.length > SHORT
        && Character.isLowerCase(rest.codePointAt(0))
        && !last.isEmpty()
        && ".:;!?".indexOf(last.charAt(last.length() - 1)) < 0;
  }

  /** Whether a line ends long before it is full, and the next begins with a capital. */
  private static boolean isBroken(String before, String next) {
    return before.length() < SHORT
        && !next.isEmpty()
        && Character.isUpperCase(next.codePointAt(0))
        && Character.isLetterOrDigit(before.codePointBefore(before.length()));
  }

  private void addText(Open open, Place place, PointLines points) {
    RichText given = open.text();
    RichText text = Signs.withoutBox(given);
    int bullet = Signs.bullet(text.text());
    boolean own = place.kind() == Segment.Kind.TEXT && (!text.equals(given) || points.isOne(text));
    boolean counted =
        place.depth() > 0
            && place.kind() == Segment.Kind.TEXT
            && Enumerators.length(text.text()) > 0;
    boolean item = bullet > 0 || counted || own;
    Segment.Kind kind = item ? Segment.Kind.ITEM : place.kind();
    int depth = item ? place.depth() + 1 : place.depth();
    add(kind, depth, place, open.first, open.last, points.unparted(text.from(bullet)));
  }

  private void add(Segment.Kind kind, int level, Place place, int first, int last, RichText text) {
    int number = place.number() > 0 ? place.number() : Enumerators.number(text.text());
    segments.add(new Segment(kind, number, level, place.quoted(), first, last, text, List.of()));
  }

  private static RichText joined(List<RichText> lines) {
    return RichText.joined(lines, " ");
  }

  private static int first(Node block) {
    return lineOf(block.getSourceSpans(), Comparator.naturalOrder());
  }

  private static int last(Node block) {
    return lineOf(block.getSourceSpans(), Comparator.reverseOrder());
  }

  private static int lineOf(List<SourceSpan> spans, Comparator<Integer> order) {
    return spans.stream().map(SourceSpan::getLineIndex).min(order).orElse(0) + 1;
  }

  /** Collects the text of inline nodes, line by line. */
  private static final class Inline {
    private final List<RichText> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Begun> begun = new ArrayDeque<>();
    private List<Mark> marks = new ArrayList<>();

    /** A mark that has not ended. Where its line has, its next part begins with the next line. */
    private static final class Begun {
      private final Kind kind;
      private int start;

      Begun(Kind kind, int start) {
        this.kind = kind;
        this.start = start;
      }
    }

    List<RichText> lines(Node block) {
      within(block);
      end();
      return lines;
    }

    private void within(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        entered(node);
        within(node);
        left(node);
      }
    }

    /** Takes what a node begins with. */
    private void entered(Node node) {
      switch (node) {
        case Text literal -> text.append(literal.getLiteral());
        case Code code -> {
          int start = text.length();
          text.append(code.getLiteral());
          mark(start, Kind.CODE, false);
        }
        case SoftLineBreak line -> end();
        case HardLineBreak line -> end();
        case HtmlInline html -> text.append(html.getLiteral().startsWith("<br") ? " " : "");
        case StrongEmphasis strong -> begun.push(new Begun(Kind.STRONG, text.length()));
        case Emphasis emphasis -> begun.push(new Begun(Kind.EMPHASIS, text.length()));
        default -> {}
      }
    }

    private void left(Node node) {
      if (node instanceof StrongEmphasis || node instanceof Emphasis) {
        Begun mark = begun.pop();
        mark(mark.start, mark.kind, false);
      }
    }

    private void mark(int start, Kind kind, boolean open) {
      if (start < text.length()) {
        marks.add(new Mark(start, text.length(), kind, open));
      }
    }

    /** A mark that goes over the end of a line has a part in each. */
    private void end() {
      for (Begun mark : begun) {
        mark(mark.start, mark.kind, true);
        mark.start = 0;
      }
      lines.add(new RichText(text.toString(), marks));
      text.setLength(0);
      marks = new ArrayList<>();
    }
  }
}
