namespace Cacao.Authorization;

/// <summary>When a rule is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs: a denied resolver has no effect.</summary>
    BeforeResolver,

    /// <summary>After the resolver has run, so that a policy can look at its result
    /// (<see cref="Resolvers.IMiddlewareContext.Result"/>).</summary>
    AfterResolver,

    /// <summary>Before anything is executed: a request that selects what is denied is refused as a whole.</summary>
    Validation,
}
