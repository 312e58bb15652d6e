namespace Cacao.Resolvers;

/// <summary>What field middleware may do beyond a resolver. Every context of a <see cref="FieldResolver"/> implements it.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>Replaces the coerced arguments that the rest of the pipeline sees; names that are missing are absent.</summary>
    void ReplaceArguments(IReadOnlyDictionary<string, object?> arguments);
}
