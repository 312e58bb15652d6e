namespace Cacao.Types.Relay;

/// <summary>The type implements <c>Node</c> and is found by its global id.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeAttribute : Attribute;
