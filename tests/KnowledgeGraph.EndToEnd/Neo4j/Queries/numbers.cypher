// integer arithmetic
RETURN 7 + 3, 7 - 3, 7 * 3, 7 / 3, 7 % 3, -7 / 3, -7 % 3, 7 / -3, 2 ^ 10

// float arithmetic
RETURN 7.0 / 2, 7 / 2.0, 7.5 % 2, 2 ^ 0.5, 1e308 * 10, -1e308 * 10, 0.1 + 0.2

// what binds closer
RETURN 2 + 3 * 4 ^ 2 / 8 - 1, -2 ^ 2, 2 ^ 3 ^ 2, 10 - 4 - 3, 100 / 10 / 5, NOT true = false, 1 + 1 IN [2]

// rounding
UNWIND [1.5, 2.5, -1.5, -2.5, 0.4999, 1e10, -0.5] AS x RETURN x, round(x), ceil(x), floor(x), toInteger(x)

// rounding to digits
UNWIND [1.255, -1.255, 12.345, 1.005] AS x RETURN round(x, 2), round(x, 1), round(x, 0)

// rounding with a mode
UNWIND ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN'] AS mode RETURN mode, round(1.25, 1, mode), round(-1.25, 1, mode), round(1.249, 1, mode)

// absolute, sign
UNWIND [3, -3, 0, 2.5, -2.5, null] AS x RETURN abs(x), sign(x)

// roots and logarithms
RETURN sqrt(16), sqrt(-1), exp(1), log(1), log(0), log(-1), log10(1000), e()

// trigonometry
RETURN sin(1), cos(1), tan(1), cot(1), asin(0.5), acos(0.5), atan(1), atan2(1, 2), asin(2), haversin(0.5)

// degrees and radians
RETURN degrees(pi()), radians(180), pi()

// not a number
RETURN isNaN(0.0 / 0.0), isNaN(1), isNaN(1.5), isNaN(null)

// division by zero
RETURN 1 / 0

// remainder of zero
RETURN 1 % 0

// overflow
RETURN 9223372036854775807 + 1

// overflow when multiplied
RETURN 4611686018427387904 * 2

// the smallest integer
RETURN -9223372036854775808

// an integer too large to write
RETURN 9223372036854775808

// texts to numbers
UNWIND ['1', ' 2 ', '3.7', '-4', '1e3', 'x', '', '0x10', 'NaN', 'Infinity', null] AS s RETURN s, toInteger(s), toFloat(s)

// booleans to numbers
RETURN toInteger(true), toInteger(false), toBoolean(1), toBoolean(0), toBoolean('true'), toBoolean('TRUE'), toBoolean('no')

// to text
RETURN toString(1), toString(1.0), toString(1.5e10), toString(1e21), toString(true), toString(date('2020-01-01')), toString(null), toString(-0.0), toString(1e-7), toString(123456789.125)

// conversion or null
RETURN toIntegerOrNull('a'), toFloatOrNull([1]), toBooleanOrNull(1.5), toStringOrNull({a: 1}), toIntegerOrNull('7'), toStringOrNull(1)

// conversion of lists
RETURN toIntegerList(['1', 2.7, 'x', null]), toFloatList(['1.5', 2]), toBooleanList(['true', 0, 'x']), toStringList([1, 1.5, true, date('2020-01-01')])

// conversion of what cannot be
RETURN toInteger([1])

// conversion of a map
RETURN toString({a: 1})

// floats as Neo4j prints them
RETURN '' + 1.0, '' + 100.0, '' + 1e7, '' + 1.0e-3, '' + 1e-4, '' + 12345678.9, '' + 1e100, '' + 3.0e0

// range
RETURN range(0, 5), range(5, 0), range(5, 0, -2), range(0, 10, 3), range(-2, 2), range(3, 3)

// range of step zero
RETURN range(0, 1, 0)

// numbers with signs
RETURN - 3, + 3, -(-3), 3 - -3, +-3

// arithmetic with null
RETURN 1 + null, null * 2, null / 2, -null, null ^ 2, null % 2

// text minus number
RETURN 'a' - 1

// min of floats and integers
UNWIND [1, 1.0, 0.5, 2] AS x RETURN min(x), max(x)

// modulo of negatives
RETURN -7 % 3, 7 % -3, -7.5 % 2, 7 % 2.5
