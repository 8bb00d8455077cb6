namespace KnowledgeGraph.Training.Relations;

/// <summary>
/// Latin letters without their marks (the base letters of Unicode's compatibility decomposition, NFKD): the run time's own normalization
/// is off where globalization is invariant.
/// </summary>
static class Decomposition
{
    static readonly Dictionary<char, char> Bases = Table();

    public static IEnumerable<char> Of(string text) => text.Select(c => Bases.GetValueOrDefault(c, c));

    static Dictionary<char, char> Table()
    {
        string[] rows =
        [
            "AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ",
            "BḂḄḆ",
            "CÇĆĈĊČḈ",
            "DĎḊḌḎḐḒ",
            "EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ",
            "FḞ",
            "GĜĞĠĢǦǴḠ",
            "HĤȞḢḤḦḨḪ",
            "IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ",
            "JĴ",
            "KĶǨḰḲḴ",
            "LĹĻĽḶḸḺḼ",
            "MḾṀṂ",
            "NÑŃŅŇǸṄṆṈṊ",
            "OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ",
            "PṔṖ",
            "RŔŖŘȐȒṘṚṜṞ",
            "SŚŜŞŠȘṠṢṤṦṨ",
            "TŢŤȚṪṬṮṰ",
            "UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ",
            "VṼṾ",
            "WŴẀẂẄẆẈ",
            "XẊẌ",
            "YÝŶŸȲẎỲỴỶỸ",
            "ZŹŻŽẐẒẔ",
            "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
            "bḃḅḇ",
            "cçćĉċčḉ",
            "dďḋḍḏḑḓ",
            "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
            "fḟ",
            "gĝğġģǧǵḡ",
            "hĥȟḣḥḧḩḫẖ",
            "iìíîïĩīĭįǐȉȋḭḯỉị",
            "jĵǰ",
            "kķǩḱḳḵ",
            "lĺļľḷḹḻḽ",
            "mḿṁṃ",
            "nñńņňǹṅṇṉṋ",
            "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
            "pṕṗ",
            "rŕŗřȑȓṙṛṝṟ",
            "sśŝşšſșṡṣṥṧṩẛ",
            "tţťțṫṭṯṱẗ",
            "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
            "vṽṿ",
            "wŵẁẃẅẇẉẘ",
            "xẋẍ",
            "yýÿŷȳẏẙỳỵỷỹ",
            "zźżžẑẓẕ",
        ];
        Dictionary<char, char> table = [];
        foreach (string row in rows)
            foreach (char marked in row.AsSpan(1)) table[marked] = row[0];
        return table;
    }
}
