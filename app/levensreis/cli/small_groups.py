"""Tell how few are alike in what is about to leave."""

from levensreis.cli.output import tell, tell_warning
from levensreis.domain.characteristics import SmallGroups


def tell_groups(groups: SmallGroups) -> None:
    """Warn when few are alike, or else tell how many are."""
    if groups.is_small:
        tell_warning(groups.told)
    elif groups.told:
        tell(groups.told)
