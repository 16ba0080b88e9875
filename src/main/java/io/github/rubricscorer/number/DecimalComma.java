package io.github.rubricscorer.number;

/**
 * Texts whose numbers have a comma before their decimals and full stops between groups of three
 * digits ({@code 1.000,5}). Their marks are exchanged, so that all offsets stay the same, and what
 * reads numbers need not know. A number without a comma that has one full stop and no group of
 * three after it ({@code 3.14}) stays; so do lists without blanks ({@code 10,20,30}), dates,
 * versions and addresses ({@code 192.168.178.100}).
 */
public final class DecimalComma {
  private static final int GROUP = 3;
  private static final int LARGEST_BYTE = 255;
  private static final int PARTS_OF_ADDRESS = 4;

  private DecimalComma() {}

  /**
   * Exchanges the marks inside numbers.
   *
   * @param text a text with decimal commas
   * @return the same with decimal points; as long as the text
   */
  public static String exchanged(String text) {
    char[] letters = null;
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text, at)) {
        at++;
        continue;
      }
      int end = endOfRun(text, at);
      if (isToBeExchanged(text, at, end)) {
        letters = letters == null ? text.toCharArray() : letters;
        exchange(letters, at, end);
      }
      at = end;
    }
    return letters == null ? text : new String(letters);
  }

  /** The digits from here on and the single marks between them. */
  private static int endOfRun(String text, int start) {
    int at = start;
    while (isDigit(text, at) || isMark(text, at) && isDigit(text, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean isToBeExchanged(String text, int start, int end) {
    int comma = text.indexOf(',', start, end);
    if (comma < 0) {
      return isGrouped(text, start, end);
    }
    return text.indexOf(',', comma + 1, end) < 0
        && (isDigits(text, start, comma) || isGrouped(text, start, comma))
        && isDigits(text, comma + 1, end);
  }

  /** Whether there are full stops with three digits after each. */
  private static boolean isGrouped(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text, at)) {
      at++;
    }
    boolean grouped = at < end && at - start <= GROUP && text.charAt(start) != '0';
    while (grouped && at < end) {
      int next = at + 1 + GROUP;
      grouped = text.charAt(at) == '.' && next <= end && isDigits(text, at + 1, next);
      at = next;
    }
    return grouped && !isAddress(text, start, end);
  }

  /** Four numbers up to 255: an address of the Internet. */
  private static boolean isAddress(String text, int start, int end) {
    int parts = 0;
    int at = start;
    while (at < end) {
      int stop = at;
      int value = 0;
      while (stop < end && isDigit(text, stop)) {
        value = 10 * value + text.charAt(stop++) - '0';
      }
      if (value > LARGEST_BYTE) {
        return false;
      }
      parts++;
      at = stop + 1;
    }
    return parts == PARTS_OF_ADDRESS;
  }

  private static void exchange(char[] letters, int start, int end) {
    for (int i = start; i < end; i++) {
      letters[i] = letters[i] == ',' ? '.' : letters[i] == '.' ? ',' : letters[i];
    }
  }

  private static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text, i)) {
        return false;
      }
    }
    return end > start;
  }

  private static boolean isMark(String text, int index) {
    return index < text.length() && (text.charAt(index) == ',' || text.charAt(index) == '.');
  }

  private static boolean isDigit(String text, int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
