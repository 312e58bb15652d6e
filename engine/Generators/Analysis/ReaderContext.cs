using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>What the readers of one compilation share.</summary>
internal sealed class ReaderContext(Compilation compilation, CancellationToken cancellationToken)
{
    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<DiagnosticModel> Diagnostics { get; } = [];

    /// <summary>The types that fields and arguments refer to and that are still to be read.</summary>
    public TypeRegistry Types { get; } = new();

    /// <summary>The loaders that this compilation generates, by the name that parameters use.</summary>
    public Dictionary<string, string> Loaders { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a directive of a source schema was applied.</summary>
    public bool UsesSourceSchemaDirectives { get; set; }

    /// <summary>Whether a field is a connection.</summary>
    public bool UsesPaging { get; set; }

    /// <summary>Whether an argument or input field has rules.</summary>
    public bool UsesInputRules { get; set; }

    /// <summary>Whether a field takes a filter or an order.</summary>
    public bool UsesQueryArguments { get; set; }

    /// <summary>Whether anybody asks which members of an entity a selection needs.</summary>
    public bool UsesProjections { get; set; }

    public void Report(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        Diagnostics.Add(new DiagnosticModel(descriptor, LocationModel.From(location), arguments.ToEquatableArray()));

    public void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        Report(descriptor, symbol.Locations.FirstOrDefault(l => l.IsInSource), arguments);

    public string? Describe(ISymbol symbol) => Documentation.Describe(symbol, CancellationToken);
}
