// case
RETURN toUpper('aé'), toLower('AÉ'), upper('b'), lower('B')

// trim
RETURN trim('  a  '), ltrim('  a  '), rtrim('  a  '), btrim(' a '), trim('')

// trim of characters
RETURN trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING 'x' FROM 'xxaxx'), trim(TRAILING 'x' FROM 'xxaxx'), btrim('xyax', 'xy'), ltrim('xxa', 'x'), rtrim('axx', 'x')

// left and right
RETURN left('hello', 2), right('hello', 2), left('hello', 0), left('hello', 99), right('hello', 99), left(null, 1)

// substring
RETURN substring('hello', 1), substring('hello', 1, 3), substring('hello', 9), substring('hello', 2, 0), substring('hello', 1, 99)

// replace
RETURN replace('hello', 'l', 'L'), replace('hello', 'x', 'y'), replace('hello', '', '-'), replace('aaa', 'aa', 'b'), replace(null, 'a', 'b')

// split
RETURN split('a,b,c', ','), split('abc', ''), split('', ','), split('a,,b', ','), split('a1b2', ['1', '2']), split(null, ',')

// reverse
RETURN reverse('hello'), reverse(''), reverse([1, 2, 3]), reverse(null)

// size of texts
RETURN size('hello'), size(''), size('éü'), char_length('abc'), character_length('ab')

// concatenation
RETURN 'a' || 'b', [1] || [2], 'a' || null

// escapes
RETURN 'tab\there', 'new\nline', "it's", 'quote"s', '\\', '\u0041'

// text with an emoji
RETURN size('🙂a'), toUpper('🙂a'), substring('🙂a', 0, 1), reverse('🙂a'), left('🙂a', 1)

// regular expressions
RETURN 'abc' =~ 'a.c', 'abc' =~ 'b', 'abc' =~ '.*b.*', 'ABC' =~ '(?i)abc', 'a\nb' =~ 'a.b', 'a\nb' =~ '(?s)a.b', null =~ 'a'

// a broken regular expression
RETURN 'a' =~ '['

// contains with empty text
RETURN 'abc' CONTAINS '', '' CONTAINS 'a', 'abc' STARTS WITH '', 'abc' ENDS WITH 'bc', 'abc' CONTAINS null

// toString of lists is no conversion
RETURN toString([1])

// text of a list by reduce
RETURN reduce(s = '', x IN ['a', 'b', 'c'] | s + CASE s WHEN '' THEN '' ELSE ', ' END + x) AS joined

// first letters
MATCH (p:Person) RETURN left(p.name, 1) AS initial, count(*) ORDER BY initial

// names apart
MATCH (p:Person) RETURN p.id, split(p.name, ' ') AS parts, head(split(p.name, ' ')) AS first, last(split(p.name, ' ')) AS last

// size of a number
RETURN size(1)

// upper of a number
RETURN toUpper(1)

// normal forms
RETURN size(normalize('e\u0301')), size(normalize('\u00e9', NFD)), normalize('\ufb01', NFKC), '\u00e9' IS NORMALIZED, 'e\u0301' IS NFC NORMALIZED, 'e\u0301' IS NOT NFD NORMALIZED
