using Polly;

namespace Cacao.Federation.Execution;

/// <summary>All tries of one request.</summary>
internal sealed class SourceExchange(ResilientSourceSchemaClient client, SourceSchemaRequest request, long start)
{
    public static ResiliencePropertyKey<SourceExchange> Key { get; } = new("Cacao.Federation.Exchange");

    public ResilientSourceSchemaClient Client { get; } = client;

    public SourceSchemaRequest Request { get; } = request;

    /// <summary>When it began, as a timestamp of the clock.</summary>
    public long Start { get; } = start;

    /// <summary>Whether there was more than one try, of which one may still be under way.</summary>
    public bool IsRepeated { get; set; }

    public static SourceExchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);
}
