using System.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// Where results and remarks go: results to the standard output, all else to the standard error. Colours, boxes and progress only on a
/// terminal; NO_COLOR is honoured.
/// </summary>
sealed class Screen
{
    Screen(TextWriter output, IAnsiConsole results, IAnsiConsole remarks, bool isTerminal)
    {
        Out = output;
        Results = results;
        Remarks = remarks;
        IsTerminal = isTerminal;
    }

    public IAnsiConsole Results { get; }

    public IAnsiConsole Remarks { get; }

    /// <summary>Is a person reading the results?</summary>
    public bool IsTerminal { get; }

    /// <summary>Raw results: JSON, CSV, exports.</summary>
    public TextWriter Out { get; }

    public static Screen Open()
    {
        // Line feeds on every system, and no byte order mark: what is written is what a pipe gets.
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 14) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" });
        return new Screen(Console.Out, Make(Console.Out, Console.IsOutputRedirected), Make(Console.Error, Console.IsErrorRedirected), !Console.IsOutputRedirected);
    }

    /// <summary>A remark of one line; markup is not read.</summary>
    public void Say(string text) => Remarks.WriteLine(text);

    static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = 10_000;
        return console;
    }
}
