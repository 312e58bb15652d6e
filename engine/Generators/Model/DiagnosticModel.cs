using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Model;

/// <summary>A finding that is reported when the pipeline ends.</summary>
internal sealed record DiagnosticModel(
    DiagnosticDescriptor Descriptor,
    LocationModel? Location,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, [.. Arguments]);
}
