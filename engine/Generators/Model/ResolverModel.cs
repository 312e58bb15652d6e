namespace Cacao.Generators.Model;

/// <summary>The generated method that resolves a field.</summary>
/// <param name="MethodName">Its name, which is the one of the user's resolver.</param>
/// <param name="Kind">Its shape.</param>
/// <param name="Call">The call of the user's code.</param>
/// <param name="Result">Turns the result, <c>{0}</c>, into what the method returns.</param>
internal sealed record ResolverModel(string MethodName, ResolverKind Kind, string Call, string Result);

/// <summary>The shape of a generated resolver.</summary>
internal enum ResolverKind
{
    /// <summary>Synchronous, from parent and arguments only.</summary>
    Pure,

    /// <summary>Synchronous, with services or state.</summary>
    Sync,

    /// <summary>Awaits the result.</summary>
    Async,
}

/// <summary>The generated method that finds an entity by its global id.</summary>
internal sealed record NodeResolverModel(
    string TypeName,
    string IdType,
    ResolverModel Resolver,
    EquatableArray<string> Attributes);

/// <summary>The generated method that opens the source stream of a subscription.</summary>
/// <param name="MethodName">Its name.</param>
/// <param name="Call">The call that opens the stream.</param>
internal sealed record SubscribeModel(string MethodName, string Call);
