namespace Cacao.Types.Configuration;

/// <summary>What an attribute learns of the resolver that it stands on.</summary>
/// <param name="TypeName">The GraphQL name of the type that declares the field.</param>
/// <param name="ResultType">The .NET type of the result, without <c>Task</c> and <c>ValueTask</c>.</param>
/// <param name="ElementType">The .NET type of one element when the result is a list, a page or a connection, else the
/// same as <paramref name="ResultType"/>.</param>
public sealed record FieldAttributeContext(string TypeName, Type ResultType, Type ElementType);
