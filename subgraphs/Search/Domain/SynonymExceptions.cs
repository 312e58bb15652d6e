namespace EShop.Search.Domain;

/// <summary>Terms cannot be a group of synonyms; the message says why.</summary>
public sealed class InvalidSynonymsException(string message) : Exception(message);

/// <summary>A term is in a group of synonyms already.</summary>
public sealed class SynonymTakenException(string term) : Exception($"“{term}” is in another group of synonyms.")
{
    /// <summary>The term.</summary>
    public string Term { get; } = term;
}

/// <summary>There is no such group of synonyms.</summary>
public sealed class SynonymsNotFoundException(Guid id) : Exception("There is no such group of synonyms.")
{
    /// <summary>The id that was looked for.</summary>
    public Guid Id { get; } = id;
}
