using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cacao.Generators.Tests;

/// <summary>Edits that change nothing of the model generate nothing again.</summary>
public sealed class CachingTests : GeneratorTestBase
{
    private const string Types =
        """
        public sealed class Product { public Guid Id { get; init; } public string Name { get; init; } = ""; }

        [QueryType]
        public static partial class Queries
        {
            public static Product? GetProduct(Guid id, IProductByIdDataLoader products) => null;
        }

        public static class Loaders
        {
            [DataLoader]
            public static Task<Dictionary<Guid, Product>> GetProductByIdAsync(IReadOnlyList<Guid> ids) => null!;
        }
        """;

    private const string Unrelated = "public static class Clock { public static int Hours() => 1; }";

    [Fact]
    public void An_edit_elsewhere_generates_nothing()
    {
        var reasons = RunTwice(2, "public static class Clock { public static int Hours() => 2; /* later */ }");
        Assert.All(reasons, r => Assert.Contains(r.Reason, Unchanged));
    }

    [Fact]
    public void An_edit_of_a_method_body_generates_nothing()
    {
        var reasons = RunTwice(1, Types.Replace("products) => null", "products) => throw new Exception()"));
        Assert.All(reasons, r => Assert.Contains(r.Reason, Unchanged));
    }

    [Fact]
    public void Lines_that_move_generate_nothing()
    {
        var reasons = RunTwice(1, "\n\n\n" + Types);
        Assert.All(reasons, r => Assert.Contains(r.Reason, Unchanged));
    }

    [Fact]
    public void A_new_member_generates_its_type_only()
    {
        var reasons = RunTwice(
            1,
            Types.Replace("public string Name", "public int Size { get; init; } public string Name"));
        var changed = reasons.Where(r => r.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Equal(["Types: Product"], changed.Select(r => r.Name));
    }

    [Fact]
    public void A_new_resolver_parameter_generates_its_class_only()
    {
        var reasons = RunTwice(1, Types.Replace("(Guid id, I", "(Guid id, int size, I"));
        var changed = reasons.Where(r => r.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Equal(["Types: Query"], changed.Select(r => r.Name));
    }

    private static IncrementalStepRunReason[] Unchanged =>
        [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static List<(string Name, IncrementalStepRunReason Reason)> RunTwice(int file, string newSource)
    {
        var compilation = Compile(Types, Unrelated);
        var driver = CreateDriver().RunGenerators(compilation);
        var old = compilation.SyntaxTrees[file];
        var edited = compilation.ReplaceSyntaxTree(old, Parse(newSource, old.FilePath));
        var steps = driver.RunGenerators(edited).GetRunResult().Results.Single().TrackedSteps;
        string[] tracked = [CacaoGenerator.TypesStep, CacaoGenerator.DataLoadersStep, CacaoGenerator.ModuleStep];
        var reasons = tracked
            .SelectMany(s => steps[s].SelectMany(r => r.Outputs).Select(o => (Describe(s, o.Value), o.Reason)))
            .ToList();
        Assert.Equal(4, reasons.Count);
        return reasons;
    }

    private static string Describe(string step, object value) =>
        value is Model.TypeModel type ? $"{step}: {type.Name}" : step;
}
