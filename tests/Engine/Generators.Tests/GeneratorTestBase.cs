using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cacao.Generators.Tests;

/// <summary>Runs the generator over sources, with the usings that subgraphs have.</summary>
public abstract class GeneratorTestBase
{
    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Cacao;
        global using Cacao.Data;
        global using Cacao.DataLoading;
        global using Cacao.Resolvers;
        global using Cacao.Subscriptions;
        global using Cacao.Types;
        global using Cacao.Types.Composite;
        global using Cacao.Types.Pagination;
        global using Cacao.Types.Relay;
        """;

    private static readonly CSharpParseOptions s_parseOptions =
        CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Parse);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(p => !p.EndsWith("Cacao.Generators.Tests.dll", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    protected static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "EShop.Sample",
        sources.Prepend(GlobalUsings).Select((s, i) => Parse(s, $"File{i}.cs")),
        s_references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable));

    protected static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, s_parseOptions, path);

    protected static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new CacaoGenerator().AsSourceGenerator()],
        parseOptions: s_parseOptions,
        driverOptions: new GeneratorDriverOptions(
            IncrementalGeneratorOutputKind.None,
            trackIncrementalGeneratorSteps: true));

    /// <summary>The generator's own diagnostics, as <c>id (line): message</c>.</summary>
    protected static IReadOnlyList<string> Diagnose(params string[] sources)
    {
        CreateDriver().RunGeneratorsAndUpdateCompilation(Compile(sources), out _, out var diagnostics);
        return [.. diagnostics
            .OrderBy(d => d.Location.SourceSpan.Start)
            .Select(d => $"{d.Id} ({d.Location.GetLineSpan().StartLinePosition.Line + 1}): {d.GetMessage(null)}")];
    }

    /// <summary>Generates and compiles; neither may report anything.</summary>
    protected static Compilation Generate(params string[] sources)
    {
        CreateDriver().RunGeneratorsAndUpdateCompilation(Compile(sources), out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return output;
    }

    /// <summary>The text of the generated file whose name ends so.</summary>
    protected static string GeneratedFile(Compilation compilation, string name) =>
        compilation.SyntaxTrees.Single(t => t.FilePath.EndsWith(name, StringComparison.Ordinal)).ToString();
}
