using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>The type that a resolver is a field of.</summary>
/// <param name="Name">Its GraphQL name.</param>
/// <param name="ParentType">The .NET type of its values; <c>null</c> for root types.</param>
/// <param name="Kind">What kind of type it is.</param>
internal sealed record TypeScope(string Name, INamedTypeSymbol? ParentType, TypeScopeKind Kind);

/// <summary>What kind of type declares a field.</summary>
internal enum TypeScopeKind
{
    Query,
    Mutation,
    Subscription,
    Object,
    Interface,
}
