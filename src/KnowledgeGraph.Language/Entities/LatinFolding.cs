namespace KnowledgeGraph.Language.Entities;

/// <summary>Letters without their marks, in lower case: "Erdoğan" and "Erdogan" fold alike.</summary>
static class LatinFolding
{
    // U+00C0 to U+017F, one letter each; what folds to two letters folds to the first.
    const string Table =
        "aaaaaaaceeeeiiii" + "dnooooo×ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo÷ouuuuyty" +
        "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll" +
        "lllnnnnnnnnnoooo" + "oooorrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs";

    public static char Fold(char c)
    {
        if (c < 'À') return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c <= 'ſ') return Table[c - 'À'];
        if (c is '’' or '‘' or 'ʻ' or 'ʼ') return '\'';
        if (c is 'ș' or 'Ș') return 's';
        if (c is 'ț' or 'Ț') return 't';
        if (c is 'ə' or 'Ə') return 'a';
        if (c is >= 'ạ' and <= 'ỹ' or >= 'Ạ' and <= 'Ỹ') return Vietnamese(char.ToLowerInvariant(c));
        return char.ToLowerInvariant(c);
    }

    static char Vietnamese(char c) => c switch
    {
        <= 'ặ' => 'a',
        <= 'ệ' => 'e',
        <= 'ị' => 'i',
        <= 'ợ' => 'o',
        <= 'ự' => 'u',
        _ => 'y',
    };
}
