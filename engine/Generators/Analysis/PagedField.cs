using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>A field that is a connection.</summary>
/// <param name="Type">The type reference that the paging convention replaces, as code.</param>
/// <param name="Feature">The feature for the paging convention, as code.</param>
/// <param name="Element">The .NET type of the nodes.</param>
/// <param name="Result">Turns the result, <c>{0}</c>, into a connection.</param>
/// <param name="IsAwaited">Whether <paramref name="Result"/> awaits.</param>
internal sealed record PagedField(string Type, string Feature, ITypeSymbol Element, string Result, bool IsAwaited);
