using System.Text.RegularExpressions;

namespace EShop.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly string[] s_production = ["engine", "gateway", "subgraphs", "apphost"];

    [Fact]
    public void A_subgraph_names_no_engine_so_that_it_compiles_with_either()
        => RuleAssert.NoViolations(LinesMatching(SourceTree.SubgraphSources(), EngineName()));

    [Fact]
    public void A_pure_project_does_no_input_or_output()
        => RuleAssert.NoViolations(LinesMatching(
            SourceTree.Projects.Where(project => ProjectArrows.PureProjects.Contains(project.Name))
                .SelectMany(project => SourceTree.Sources(project.Folder)),
            InputOutput()));

    [Fact]
    public void Nothing_is_left_for_later()
        => RuleAssert.NoViolations(LinesMatching(s_production.SelectMany(SourceTree.Sources), Leftover()));

    [Theory]
    [InlineData("using Cacao.Types;", true)]
    [InlineData("    private readonly Cacao.Types.Schema _schema;", true)]
    [InlineData("    // Cacao resolves this in one batch.", false)]
    public void An_engine_name_is_recognised(string line, bool expected)
        => Assert.Equal(expected, EngineName().IsMatch(line));

    [Theory]
    [InlineData("        var text = File.ReadAllText(path);", true)]
    [InlineData("        using var client = new HttpClient();", true)]
    [InlineData("        /// Read by <c>File.ReadAllText</c>.", false)]
    [InlineData("        builder.Directory.Add(name);", false)]
    public void Input_and_output_is_recognised(string line, bool expected)
        => Assert.Equal(expected, InputOutput().IsMatch(line));

    private static IEnumerable<string> LinesMatching(IEnumerable<string> files, Regex pattern)
        => from file in files
           from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
           where pattern.IsMatch(line.Text)
           select $"{SourceTree.Relative(file)}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"^(?!\s*//).*\b(?:Cacao|HotChocolate|GreenDonut)\.\w")]
    private static partial Regex EngineName();

    [GeneratedRegex(
        @"^(?!\s*//).*(?<![.\w])(?:(?:File|Directory|Process|Console|Dns)\.\w|FileStream\b|HttpClient\b|Socket\b|TcpClient\b)")]
    private static partial Regex InputOutput();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bNotImplementedException\b")]
    private static partial Regex Leftover();
}
