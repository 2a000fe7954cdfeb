import { Injectable, Logger } from '@nestjs/common';
import { RequestRefused } from '../../platform/errors.js';
import { IdentityProvider, type Verified } from './identity-provider.service.js';
import { reasonOf, tokenRefusal } from './provider-errors.js';
import { idTokenGiven, inNoGroup } from './sign-in-refusals.js';
import { StaffMembers } from './staff-members.service.js';
import { groupsIn, staffRoleOf } from './staff-role.js';
import { StaffViewer } from './staff-viewer.js';

/** As required by RFC 9068. */
const TYPES = ['at+jwt', 'application/at+jwt'];
/** Claims that only ID tokens and logout tokens have: these are for our client and do not authorise API requests. */
const OF_ANOTHER_TOKEN = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/** Access tokens that the provider issued to programs for this service. */
@Injectable()
export class AccessTokens {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly provider: IdentityProvider,
    private readonly members: StaffMembers,
  ) {}

  /**
   * @throws RequestRefused UNAUTHENTICATED for a token that is forged, not for this service, or not valid now;
   *   FORBIDDEN for a program in none of our groups; SERVICE_UNAVAILABLE if the provider's keys cannot be fetched
   */
  async viewerWith(token: string): Promise<StaffViewer> {
    const settings = this.provider.settings;
    const { payload, protectedHeader } = await this.verified(token, settings.audience);
    // Older providers use the type JWT for every token: an ID token is recognised by its audience, our client.
    const types = settings.audience === settings.clientId ? TYPES : [...TYPES, 'jwt'];
    if (!types.includes((protectedHeader.typ ?? 'JWT').toLowerCase())) throw idTokenGiven();
    // Keycloak puts the token type into the payload.
    if (payload.typ !== undefined && payload.typ !== 'Bearer') throw idTokenGiven();
    if (OF_ANOTHER_TOKEN.some((claim) => claim in payload)) throw idTokenGiven();
    const role = staffRoleOf(groupsIn(payload, settings.groupsClaim) ?? [], settings);
    if (!role) throw inNoGroup();
    const id = await this.members.idOf(payload.iss!, payload.sub);
    return new StaffViewer(id, role, new Date(payload.exp * 1000));
  }

  private async verified(token: string, audience: string): Promise<Verified> {
    try {
      return await this.provider.verify(token, audience);
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      const refused = tokenRefusal(error);
      if (refused.code === 'SERVICE_UNAVAILABLE')
        this.log.warn({
          err: error,
          reason: reasonOf(error),
          msg: 'The keys of the sign-in provider cannot be fetched.',
        });
      throw refused;
    }
  }
}
