package io.github.rubricscorer.number;

import java.util.Set;

/**
 * What letters right after a number can be without making a name of both. Any small letters from
 * three up can ({@code 10units}); shorter ones and capitals only as a symbol that is listed here:
 * those of the SI brochure (9th edition, 2019) that are written after numbers in school and in
 * computing, IEC 80000-13's of information, and a few customary ones. So {@code 5GB} is a number
 * and a unit, and {@code 2FA}, {@code 3NF} and {@code 4xx} are names.
 */
final class Units {
  private static final int SHORTEST_WORD = 3;

  private static final Set<String> SYMBOLS =
      Set.of(
          "s", "ms", "us", "\u00B5s", "\u03BCs", "ns", "ps", "min", "h", "hr", "hrs", "d", "y",
          "yr", "m", "km", "dm", "cm", "mm", "\u00B5m", "\u03BCm", "um", "nm", "pm", "ft", "in",
          "mi", "yd", "g", "kg", "mg", "\u00B5g", "\u03BCg", "ug", "t", "lb", "lbs", "oz", "u", "l",
          "L", "ml", "mL", "cl", "dl", "\u00B5l", "\u00B5L", "b", "B", "kb", "kB", "KB", "Kb", "mb",
          "MB", "Mb", "gb", "GB", "Gb", "tb", "TB", "Tb", "pb", "PB", "EB", "KiB", "MiB", "GiB",
          "TiB", "PiB", "bit", "Kbps", "kbps", "Mbps", "Gbps", "Mbit", "Gbit", "bps", "Hz", "hz",
          "kHz", "KHz", "MHz", "GHz", "THz", "rpm", "fps", "qps", "rps", "tps", "px", "pt", "dpi",
          "dB", "N", "kN", "J", "kJ", "MJ", "kcal", "cal", "eV", "keV", "MeV", "GeV", "W", "kW",
          "MW", "GW", "mW", "Wh", "kWh", "MWh", "V", "mV", "kV", "A", "mA", "\u00B5A", "C", "F",
          "Pa", "hPa", "kPa", "MPa", "bar", "atm", "mol", "mmol", "T", "mT", "H", "\u03A9",
          "\u2126", "k\u03A9", "M\u03A9", "kmh", "mph", "x", "X", "pp");

  private Units() {}

  static boolean contains(String letters) {
    return SYMBOLS.contains(letters)
        || letters.length() >= SHORTEST_WORD && letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
