namespace Cacao.Resolvers;

/// <summary>What field middleware may do beyond a resolver. Every context of a <see cref="FieldResolver"/> implements it.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>What the resolver gave, for what is asked about it afterwards; <c>null</c> before. Setting it changes
    /// nothing in the response.</summary>
    object? Result { get; set; }

    /// <summary>Replaces the coerced arguments that the rest of the pipeline sees; names that are missing are absent.</summary>
    void ReplaceArguments(IReadOnlyDictionary<string, object?> arguments);
}
