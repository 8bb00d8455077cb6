using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Mends what a parser that does not know the names gets wrong about them. The order of the repairs matters: those of names, their titles and
/// their lists come first, for those of clauses rest on them.
/// </summary>
static class TreeRepair
{
    /// <summary>New arrays; the document's own stay as they are.</summary>
    /// <param name="document">With parses and names.</param>
    /// <param name="titles">Lemmas of offices, which stand between a country and a name.</param>
    public static (int[] Heads, Relation[] Relations) Mend(Document document, IReadOnlySet<string> titles)
    {
        int[] heads = [.. document.Parses.Heads];
        Relation[] relations = [.. document.Parses.Relations];
        HyphenRepair.Mend(document, heads, relations);
        // a title alone is no name
        Name[] names = [.. document.Names.Names.Where(name => name.Type != NameType.Person || name.End - name.First > 1 || !titles.Contains(document.Form(name.First).ToString().ToLowerInvariant()))];
        InOfficeRepair.Mend(document, heads, relations);
        int[] nameHeads = new int[names.Length];
        for (int i = 0; i < names.Length; i++) nameHeads[i] = NamePhraseRepair.Gather(names[i], heads, relations);
        int person = -1;
        TitledLists lists = new(document, titles);
        CounterpartRepair counterparts = new(document, titles);
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            bool follows = i > 0 && nameHeads[i - 1] >= 0 && document.Sentences.IndexOf(names[i - 1].First) == document.Sentences.IndexOf(names[i].First);
            if (names[i].Type == NameType.Person)
            {
                NamePhraseRepair.Promote(document, names[i], nameHeads[i], titles, heads, relations);
                for (int owner = i - 1; owner >= Math.Max(0, i - 2) && follows && nameHeads[owner] >= 0 && names[owner].Type != NameType.Person && names[owner].First >= document.Sentences.Sentences[document.Sentences.IndexOf(names[i].First)].First; owner--)
                    NamePhraseRepair.Entitle(document, names[owner], nameHeads[owner], names[i], nameHeads[i], titles, heads, relations);
                counterparts.Mend(names[i], nameHeads[i], person >= 0 ? names[person].End : 0, heads, relations);
                PersonListRepair.Coordinate(document, names[i], nameHeads[i], heads, relations);
                if (person >= 0 && document.Sentences.IndexOf(names[person].First) == document.Sentences.IndexOf(names[i].First))
                    PersonListRepair.Enumerate(document, lists, names[person], nameHeads[person], names[i], nameHeads[i], heads, relations);
                else PersonListRepair.LeaveOwners(document, nameHeads[i], titles, heads, relations);
                person = i;
            }
            else if (names[i].Type == NameType.Place)
            {
                PlacePhraseRepair.Detach(document, nameHeads[i], heads, relations);
                if (follows) PlacePhraseRepair.Realign(document, names, nameHeads, i, heads, relations);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            if (names[i].Type == NameType.Person) NamePhraseRepair.LiftPreposition(document, titles, names[i], nameHeads[i], heads, relations);
            if (i > 0 && nameHeads[i - 1] >= 0 && names[i].First == names[i - 1].End + 1 && document.Form(names[i].First - 1) is "-" or "–")
            {
                // "the U.S.-Russia summit": the first modifies as the second does
                heads[nameHeads[i - 1]] = nameHeads[i];
                relations[nameHeads[i - 1]] = Relation.Compound;
            }
        }

        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        // what follows walks up the trees: none may go round in a circle after any of these
        ReadOnlySpan<Action> repairs =
        [
            () => LabelRepair.Mend(document, heads, relations),
            () => EnRouteRepair.Mend(document, heads, relations),
            () => QuotedTitleRepair.Mend(document, heads, relations),
            () => OpeningRepair.Mend(document, heads, relations),
            () => GroupNameRepair.Mend(document, names, nameHeads, heads, relations),
            () => RebelConjunctRepair.Mend(document, names, nameHeads, heads, relations),
            () => AppositionRepair.Mend(document, names, nameHeads, heads, relations),
            () => ModifierRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SpeechSubjectRepair.Mend(document, heads, relations),
            () => NameListRepair.Mend(document, names, nameHeads, heads, relations),
            () => InversionRepair.Mend(document, names, nameHeads, heads, relations),
            () => CounterpartList.Mend(document, names, nameHeads, heads, relations),
            () => OfficeHoldersRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SubjectRepair.MendRivals(document, names, nameHeads, heads, relations),
            () => SubjectRepair.MendRoots(document, heads, relations),
            () => PredicateRepair.Mend(document, titles, heads, relations),
            () => ParticipleRepair.Mend(document, heads, relations),
            () => ConditionRepair.Mend(document, heads, relations),
            () => RelationRepair.Mend(document, heads, relations),
            () => ObjectRepair.Mend(document, heads, relations),
            () => MandateRepair.Mend(document, heads, relations),
            () => OfferRepair.Mend(document, heads, relations),
            () => HadToRepair.Mend(document, heads, relations),
            () => ParticleRepair.Mend(document, heads, relations),
            () => ReportRepair.Mend(document, heads, relations),
            () => SecondStatementRepair.Mend(document, heads, relations),
            () => PortfolioRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => TitleRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => DashedTitleRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => ClauseRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SemicolonRepair.Mend(document, names, nameHeads, heads, relations),
            () => InsertedListRepair.Mend(document, names, nameHeads, heads, relations),
            () => SubjectRepair.MendCopulas(document, names, nameHeads, heads, relations),
            () => TitledConjunctRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => OfficeConjunctRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => ExampleRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => PossessorRepair.Mend(document, heads, relations),
            () => DueRepair.Mend(document, heads, relations),
            () => DayRepair.Mend(document, heads, relations),
            () => CrossedSubjectRepair.Mend(document, heads, relations),
            () => JudgementRepair.Mend(document, heads, relations),
            () => AgentRepair.Mend(document, heads, relations),
            () => SettingRepair.Mend(document, names, nameHeads, heads, relations),
            () => NeighborRepair.Mend(document, heads, relations),
            () => OfficeAppositionRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => TitledSubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => SecondSubjectRepair.Mend(document, names, nameHeads, heads, relations),
            () => SubordinateRepair.Mend(document, heads, relations),
            () => RelativeRepair.Mend(document, heads, relations),
            () => LeaderRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => ListedPersonRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => ColonListRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => HolderRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SharedTitlesRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => SuperiorRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => HeldRepair.Mend(document, heads, relations),
            () => ReceptionRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => WelcomeRepair.Mend(document, names, nameHeads, titles, heads, relations),
            () => VisitingRepair.Mend(document, heads, relations),
            () => JointOwnersRepair.Mend(document, names, nameHeads, heads, relations),
        ];
        foreach (Action repair in repairs)
        {
            repair();
            SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        }

        return (heads, relations);
    }
}
