using KnowledgeGraph.EndToEnd;
using KnowledgeGraph.EndToEnd.Embedded;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The tests; or, with a switch, a process that a test starts in order to kill it.
if (args is [DocumentWriter.Switch, var path]) return await DocumentWriter.RunAsync(path);
return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
