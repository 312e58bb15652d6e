using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>An object that the gateway holds: of one object type, fetched from one source schema.</summary>
/// <param name="Schema">Where the object came from.</param>
/// <param name="TypeName">The object type.</param>
/// <param name="Provided">
/// What a <c>@provides</c> on the way says that the schema resolves here besides, or null.
/// </param>
internal sealed record Position(SourceSchema Schema, string TypeName, ProvidedSelection? Provided);
