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

  /** The Greek letter, which is written for the sign as well. */
  private static final char MU = '\u03BC';

  private static final char MICRO = '\u00B5';

  private static final Set<String> SYMBOLS =
      Set.of(
          "s", "ms", "us", "µs", "ns", "ps", "min", "h", "hr", "hrs", "d", "y", "yr", "m", "km",
          "dm", "cm", "mm", "µm", "um", "nm", "pm", "ft", "in", "mi", "yd", "g", "kg", "mg", "µg",
          "ug", "ng", "pg", "t", "lb", "lbs", "oz", "u", "l", "L", "ml", "mL", "cl", "dl", "hl",
          "µl", "µL", "ha", "b", "B", "kb", "kB", "KB", "Kb", "mb", "MB", "Mb", "gb", "GB", "Gb",
          "tb", "TB", "Tb", "pb", "PB", "EB", "KiB", "MiB", "GiB", "TiB", "PiB", "bit", "Kbps",
          "kbps", "Mbps", "Gbps", "Mbit", "Gbit", "bps", "Hz", "hz", "kHz", "KHz", "MHz", "GHz",
          "THz", "rpm", "fps", "qps", "rps", "tps", "px", "pt", "dpi", "dB", "N", "kN", "Nm", "J",
          "kJ", "MJ", "GJ", "kcal", "cal", "eV", "keV", "MeV", "GeV", "W", "kW", "MW", "GW", "mW",
          "µW", "Wh", "kWh", "MWh", "GWh", "TWh", "V", "mV", "µV", "kV", "A", "kA", "mA", "µA",
          "nA", "pA", "Ah", "mAh", "C", "mC", "µC", "nC", "F", "mF", "µF", "uF", "nF", "pF", "H",
          "mH", "µH", "nH", "Wb", "mWb", "Pa", "hPa", "kPa", "MPa", "GPa", "bar", "mbar", "atm",
          "mmHg", "mol", "mmol", "µmol", "nmol", "pmol", "kat", "T", "mT", "µT", "Bq", "kBq", "MBq",
          "GBq", "Sv", "mSv", "µSv", "Gy", "mGy", "lm", "lx", "klx", "cd", "mcd", "\u03A9",
          "\u2126", "k\u03A9", "M\u03A9", "kmh", "mph", "x", "X", "pp");

  private Units() {}

  static boolean contains(String letters) {
    return SYMBOLS.contains(letters.replace(MU, MICRO))
        || letters.length() >= SHORTEST_WORD && letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
