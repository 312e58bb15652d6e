namespace Cacao.Types;

/// <summary>The method handles the events of a subscription field.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The name of the method that opens the source stream; the topic is used when it is not given.</summary>
    public string? With { get; set; }
}
