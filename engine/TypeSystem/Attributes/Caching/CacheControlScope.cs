namespace Cacao.Caching;

/// <summary>Who may keep an answer.</summary>
public enum CacheControlScope
{
    /// <summary>Every cache.</summary>
    Public,

    /// <summary>Only that of the client itself.</summary>
    Private,
}
