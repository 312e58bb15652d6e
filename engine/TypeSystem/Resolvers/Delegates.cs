namespace Cacao.Resolvers;

/// <summary>Resolves a field that may do I/O. The context stays valid until the task ends.</summary>
public delegate ValueTask<object?> FieldResolver(IResolverContext context);

/// <summary>Resolves a field at once, from its parent and arguments only.</summary>
/// <remarks>The context is reused for the next field as soon as the resolver returns: do not keep it.</remarks>
public delegate ResolvedValue PureFieldResolver(IResolverContext context);

/// <summary>Opens the source stream of a subscription; each event becomes the parent value of the root field's resolver.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveFieldEventStream()"/>
public delegate ValueTask<IAsyncEnumerable<object?>> SubscribeResolver(IResolverContext context);

/// <summary>Wraps the rest of a field's resolvers.</summary>
public delegate FieldResolver FieldMiddleware(FieldResolver next);
