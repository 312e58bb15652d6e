namespace Cacao.Language;

/// <summary>The kinds of operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#OperationType"/></remarks>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that answers to source events.</summary>
    Subscription,
}
