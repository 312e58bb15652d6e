namespace Cacao.Authorization;

/// <summary>What a rule came to.</summary>
public enum AuthorizeResult
{
    /// <summary>The caller may have the value.</summary>
    Allowed,

    /// <summary>The caller is known and may not have the value.</summary>
    NotAllowed,

    /// <summary>Nobody is authenticated.</summary>
    NotAuthenticated,

    /// <summary>The rule names neither policy nor roles and the application has no default policy.</summary>
    NoDefaultPolicy,

    /// <summary>The application has no policy of that name.</summary>
    PolicyNotFound,
}
