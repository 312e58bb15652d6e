using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>One way to fetch a field of an object.</summary>
/// <param name="Field">The definition in the source schema that is asked.</param>
/// <param name="Provided">What is provided above the field; null after a lookup.</param>
internal readonly record struct QueryPathStep(SourceField Field, ProvidedSelection? Provided);
