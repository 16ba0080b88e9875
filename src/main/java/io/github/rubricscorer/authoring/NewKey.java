package io.github.rubricscorer.authoring;

import io.github.rubricscorer.rubric.source.Json.Member;
import io.github.rubricscorer.rubric.source.Json.Obj;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key to add to an object: after the last one that stands before it in the schema, and on a line
 * of its own if that one is.
 *
 * @param order the order of the object's keys
 * @param key the key
 * @param value its value as JSON
 */
record NewKey(KeyOrder order, String key, String value) {
  /**
   * Adds the key.
   *
   * @param text the text of the object's file
   * @param object the object, with a key at least
   * @param out where to insert, with the places of the text up to the object's end
   */
  void addTo(String text, Obj object, StringBuilder out) {
    List<Member> members = object.members();
    int place = members.size() - 1;
    while (place > 0 && order.of(members.get(place).key()) > order.of(key)) {
      place--;
    }
    int start = place == 0 ? object.start() + 1 : members.get(place - 1).value().end();
    String blanks = text.substring(start, members.get(place).start()).replace(",", "");
    String separator = place == 0 && blanks.indexOf('\n') < 0 ? " " : blanks;
    out.insert(
        members.get(place).value().end(),
        "," + separator + JsonMapper.shared().writeValueAsString(key) + ": " + value);
  }
}
