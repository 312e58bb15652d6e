namespace Cacao.Types.Relay;

/// <summary>This method finds an entity by its id for <c>node</c> and <c>nodes</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
