using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>A merged schema and the means to reach those that it was merged from.</summary>
/// <param name="Schema">The merged schema with its routing.</param>
/// <param name="Clients">A client for each source schema, by name.</param>
public sealed record FederatedSchema(
    ExecutionSchema Schema,
    IReadOnlyDictionary<string, ISourceSchemaClient> Clients);
