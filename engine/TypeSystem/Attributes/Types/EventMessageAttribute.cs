namespace Cacao.Types;

/// <summary>This parameter receives the event of a subscription.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
